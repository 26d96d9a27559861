package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** What the Gateway service says when it fails, in the port's words. Of a refusal only its text comes through. */
final class Failures {
    private static final String MISMATCH = "ProposalResponsePayloads do not match";
    private static final String TOO_MANY = "too many requests";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

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

    /**
     * Of an endorsement. The caller's own peer is asked first, and its refusal is final; when another refuses what that one
     * endorsed, they may merely be a block apart.
     */
    static Throwable ofEndorsing(Throwable failure, String ownMsp) {
        if (!(failure instanceof StatusRuntimeException status)) {
            return failure;
        }
        List<ErrorDetail> details = details(status);
        List<Refusal> refusals = details.stream()
                .flatMap(detail -> Refusals.parse(detail.getMessage()).stream())
                .toList();
        boolean mismatch = said(status).anyMatch(text -> text.contains(MISMATCH));
        if (refusals.isEmpty() && !mismatch) {
            return unusable(status);
        }
        boolean ownRefuses =
                details.stream().anyMatch(detail -> detail.getMspId().equals(ownMsp));
        return !mismatch && ownRefuses ? refusals.get(0) : disagreement(details);
    }

    private static Throwable unusable(StatusRuntimeException status) {
        Code code = status.getStatus().getCode();
        boolean busy = code == Code.UNAVAILABLE
                || code == Code.RESOURCE_EXHAUSTED
                || code == Code.DEADLINE_EXCEEDED
                || said(status).anyMatch(text -> text.contains(TOO_MANY));
        return busy
                ? new LedgerFailure.Busy(
                        "the ledger cannot take it now: " + status.getStatus().getDescription(), RETRY_AFTER)
                : new IllegalStateException(
                        "the ledger failed: " + said(status).collect(Collectors.joining("; ")), status);
    }

    private static LedgerFailure disagreement(List<ErrorDetail> details) {
        String words = details.stream()
                .map(detail -> detail.getMspId() + ": " + detail.getMessage())
                .collect(Collectors.joining("; "));
        return new LedgerFailure.EndorsersDisagree(
                "the endorsing organisations computed different results; nothing was recorded (" + words + ")");
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
