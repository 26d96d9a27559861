package io.livetrace.gateway.ledger.fabric.peer;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes wrong with one call. */
public interface Mishap {
    <Q, A> ServerCall.Listener<Q> befall(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> service);

    /** The peer neither does what it is asked nor answers. */
    Mishap IGNORED = new Mishap() {
        @Override
        public <Q, A> ServerCall.Listener<Q> befall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> service) {
            return new ServerCall.Listener<>() {};
        }
    };

    /** The peer fails before it has done anything. */
    static Mishap failing(StatusRuntimeException failure) {
        return new Mishap() {
            @Override
            public <Q, A> ServerCall.Listener<Q> befall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> service) {
                call.close(failure.getStatus(), trailers(failure));
                return new ServerCall.Listener<>() {};
            }
        };
    }

    /** The peer does what it is asked, and its answer gets lost on the way. */
    static Mishap losingTheAnswer(Status seen) {
        return new Mishap() {
            @Override
            public <Q, A> ServerCall.Listener<Q> befall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> service) {
                return service.startCall(
                        new SimpleForwardingServerCall<>(call) {
                            @Override
                            public void sendMessage(A answer) {}

                            @Override
                            public void close(Status status, Metadata trailers) {
                                super.close(seen, new Metadata());
                            }
                        },
                        headers);
            }
        };
    }

    /** The peer does what it is asked at once, and answers when it is told to. */
    static Mishap answeringAfter(Future<?> signal) {
        return new Mishap() {
            @Override
            public <Q, A> ServerCall.Listener<Q> befall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> service) {
                return service.startCall(
                        new SimpleForwardingServerCall<>(call) {
                            private final List<A> answer = new CopyOnWriteArrayList<>();

                            @Override
                            public void sendMessage(A message) {
                                answer.add(message);
                            }

                            @Override
                            public void close(Status status, Metadata trailers) {
                                signal.onSuccess(go -> {
                                    answer.forEach(super::sendMessage);
                                    super.close(status, trailers);
                                });
                            }
                        },
                        headers);
            }
        };
    }

    private static Metadata trailers(StatusRuntimeException failure) {
        Metadata trailers = failure.getTrailers();
        return trailers == null ? new Metadata() : trailers;
    }
}
