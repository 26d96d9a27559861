package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.Objection;
import io.livetrace.gateway.ledger.Refusals;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** What the Gateway service says when it fails, in the port's words. Of a refusal only its text comes through. */
final class Failures {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Set<Code> BUSY = Set.of(Code.UNAVAILABLE, Code.RESOURCE_EXHAUSTED, Code.DEADLINE_EXCEEDED);

    /** What peers say, under codes that tell less, when they or their chaincode are not there or have too much to do. */
    private static final List<String> AWAY = List.of(
            "too many requests",
            "could not launch chaincode",
            "timeout expired while executing transaction",
            "no combination of peers",
            "no peers available",
            "connection refused");

    private Failures() {}

    /** Of a question. */
    static Throwable ofEvaluating(Throwable failure) {
        if (!(failure instanceof StatusRuntimeException status)) {
            return failure;
        }
        return said(status)
                .flatMap(text -> Refusals.parse(text).stream())
                .<Throwable>map(refusal -> refusal)
                .findFirst()
                .orElseGet(() -> unusable(status));
    }

    /** Of an endorsement. */
    static Throwable ofEndorsing(Throwable failure, Collection<String> asked) {
        if (!(failure instanceof StatusRuntimeException status)) {
            return failure;
        }
        List<Objection> objections = details(status).stream()
                .map(detail -> new Objection(detail.getMspId(), detail.getMessage()))
                .toList();
        return Objection.verdict(asked, objections)
                .<Throwable>map(verdict -> verdict)
                .orElseGet(() -> unusable(status));
    }

    /** Whether the peer has no such block or transaction. */
    static boolean isAbsence(Throwable failure) {
        return failure instanceof StatusRuntimeException status
                && said(status).anyMatch(text -> text.contains("no such "));
    }

    private static Throwable unusable(StatusRuntimeException status) {
        String words = said(status).collect(Collectors.joining("; "));
        boolean busy =
                BUSY.contains(status.getStatus().getCode()) || AWAY.stream().anyMatch(words::contains);
        return busy
                ? new LedgerFailure.Busy("the ledger cannot take it now: " + words, RETRY_AFTER)
                : new IllegalStateException("the ledger failed: " + words, status);
    }

    private static Stream<String> said(StatusRuntimeException status) {
        return Stream.concat(
                Optional.ofNullable(status.getStatus().getDescription()).stream(),
                details(status).stream().map(ErrorDetail::getMessage));
    }

    private static List<ErrorDetail> details(StatusRuntimeException failure) {
        Status status = StatusProto.fromThrowable(failure);
        return status == null
                ? List.of()
                : status.getDetailsList().stream().flatMap(Failures::detail).toList();
    }

    private static Stream<ErrorDetail> detail(Any any) {
        try {
            return any.is(ErrorDetail.class) ? Stream.of(any.unpack(ErrorDetail.class)) : Stream.empty();
        } catch (InvalidProtocolBufferException garbled) {
            return Stream.empty();
        }
    }
}
