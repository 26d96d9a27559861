package io.livetrace.gateway.ledger.fabric.peer;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.vertx.core.net.SelfSignedCertificate;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A peer that can be stopped and started again on the same port, and to whose calls things happen. */
public final class PeerProcess implements AutoCloseable {
    private final SelfSignedCertificate tls;
    private final Pace pace;
    private final List<BindableService> services;
    private final Map<String, Queue<Mishap>> mishaps = new ConcurrentHashMap<>();
    private int port;
    private @Nullable Server server;

    PeerProcess(SelfSignedCertificate tls, Pace pace, BindableService... services) {
        this.tls = tls;
        this.pace = pace;
        this.services = List.of(services);
        start();
    }

    /** Where it listens. */
    public String address() {
        return "localhost:" + port;
    }

    /** The next call of that method, such as {@code Submit}, meets with this. */
    public void next(String method, Mishap mishap) {
        mishaps.computeIfAbsent(method, none -> new ConcurrentLinkedQueue<>()).add(mishap);
    }

    /** Its connections stay, and no block comes any more. */
    public void freeze() {
        pace.hold();
    }

    public void start() {
        try {
            var address = new InetSocketAddress(InetAddress.getByName("localhost"), port);
            var credentials =
                    TlsServerCredentials.create(new File(tls.certificatePath()), new File(tls.privateKeyPath()));
            NettyServerBuilder builder =
                    NettyServerBuilder.forAddress(address, credentials).intercept(new Fate());
            services.forEach(builder::addService);
            server = builder.build().start();
            port = server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts everything off. */
    public void stop() {
        pace.letGo();
        if (server != null) {
            server.shutdownNow();
            awaitEnd(server);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static void awaitEnd(Server server) {
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Fate implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> service) {
            Queue<Mishap> due = mishaps.get(call.getMethodDescriptor().getBareMethodName());
            Mishap mishap = due == null ? null : due.poll();
            return mishap == null ? service.startCall(call, headers) : mishap.befall(call, headers, service);
        }
    }
}
