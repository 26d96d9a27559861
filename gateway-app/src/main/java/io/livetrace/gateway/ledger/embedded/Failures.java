package io.livetrace.gateway.ledger.embedded;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.embedded.CommitStatusException;
import io.livetrace.embedded.EndorseException;
import io.livetrace.embedded.EvaluateException;
import io.livetrace.embedded.SubmitException;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The embedded ledger's failures in the port's words. */
final class Failures {
    private static final String MISMATCH = "ProposalResponsePayloads do not match";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private Failures() {}

    static Throwable of(Throwable failure) {
        if (failure instanceof CompletionException wrapper && wrapper.getCause() != null) {
            return of(wrapper.getCause());
        }
        if (failure instanceof EvaluateException) {
            return refusal(failure.getMessage())
                    .<Throwable>map(refusal -> refusal)
                    .orElse(failure);
        }
        if (failure instanceof SubmitException) {
            return new LedgerFailure.Busy("the ledger took no transaction: " + failure.getMessage(), RETRY_AFTER);
        }
        if (failure instanceof CommitStatusException unknown) {
            return new LedgerFailure.OutcomeUnknown(unknown.txId());
        }
        return failure;
    }

    /** When all endorsers refuse for the same reason it is so; else one of them may merely be a block behind. */
    static Throwable ofEndorsing(Throwable failure, int asked) {
        if (!(failure instanceof EndorseException unendorsed)) {
            return of(failure);
        }
        List<Refusal> refusals = unendorsed.details().stream()
                .flatMap(detail -> refusal(detail.message()).stream())
                .toList();
        if (refusals.size() == asked
                && refusals.stream().map(Refusal::code).distinct().count() == 1) {
            return refusals.get(0);
        }
        boolean understood = unendorsed.details().stream()
                .allMatch(detail -> detail.message().equals(MISMATCH)
                        || refusal(detail.message()).isPresent());
        return understood ? disagreement(unendorsed) : failure;
    }

    private static LedgerFailure disagreement(EndorseException failure) {
        String words = failure.details().stream()
                .map(detail -> detail.mspId() + ": " + detail.message())
                .collect(Collectors.joining("; "));
        return new LedgerFailure.EndorsersDisagree(
                "the endorsing organisations computed different results; nothing was recorded (" + words + ")");
    }

    private static Optional<Refusal> refusal(@Nullable String message) {
        return Refusals.parse(String.valueOf(message));
    }
}
