package io.livetrace.gateway.ledger.embedded;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.embedded.CommitStatusException;
import io.livetrace.embedded.EndorseException;
import io.livetrace.embedded.EvaluateException;
import io.livetrace.embedded.SubmitException;
import io.livetrace.embedded.TransactionException;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.ledger.Refusals;
import java.time.Duration;
import java.util.Optional;

/** The embedded ledger's failures in the port's words. */
final class Failures {
    private static final String MISMATCH = "ProposalResponsePayloads do not match";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private Failures() {}

    static Throwable of(Throwable failure) {
        if (failure instanceof EndorseException || failure instanceof EvaluateException) {
            return refused((TransactionException) failure);
        }
        if (failure instanceof SubmitException) {
            return new LedgerFailure.Busy("the ledger took no transaction: " + failure.getMessage(), RETRY_AFTER);
        }
        if (failure instanceof CommitStatusException unknown) {
            return new LedgerFailure.OutcomeUnknown(unknown.txId());
        }
        return failure;
    }

    private static Throwable refused(TransactionException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains(MISMATCH)) {
            return new LedgerFailure.EndorsersDisagree(
                    "the endorsing organisations computed different results; nothing was recorded");
        }
        Optional<Refusal> refusal = Refusals.parse(message);
        return refusal.isPresent() ? refusal.get() : failure;
    }
}
