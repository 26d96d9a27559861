package io.livetrace.gateway.ledger;

import java.time.Duration;
import java.util.Set;

/** The ledger could not do what a caller asked, though no contract refused it. The type tells what may have happened. */
public abstract sealed class LedgerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LedgerFailure(String message) {
        super(message);
    }

    /** Nothing has happened: the ledger has too much to do, or is not there. */
    public static final class Busy extends LedgerFailure {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Busy(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Nothing has happened: the endorsing organisations did not compute the same. */
    public static final class EndorsersDisagree extends LedgerFailure {
        private static final long serialVersionUID = 1L;

        public EndorsersDisagree(String message) {
            super(message);
        }
    }

    /** The transaction stands in a block but was found invalid, so it has had no effect and never will. */
    public static final class Invalid extends LedgerFailure {
        private static final long serialVersionUID = 1L;
        /** Validation codes of transactions that were merely overtaken. */
        public static final Set<String> OVERTAKEN =
                Set.of("MVCC_READ_CONFLICT", "PHANTOM_READ_CONFLICT", "EXPIRED_CHAINCODE");

        private final transient TxStatus status;

        public Invalid(TxStatus status) {
            super("transaction " + status.txId() + " is invalid: " + status.validationCode());
            this.status = status;
        }

        public TxStatus status() {
            return status;
        }

        /** Whether it was overtaken, by another transaction or a newer chaincode: endorsed anew, the same command may succeed. */
        public boolean isConflict() {
            return OVERTAKEN.contains(status.validationCode());
        }
    }

    /** Nobody knows yet whether it was committed. Never success, never failure: ask for the status by its id. */
    public static final class OutcomeUnknown extends LedgerFailure {
        private static final long serialVersionUID = 1L;
        private final String txId;

        public OutcomeUnknown(String txId) {
            super("the outcome of transaction " + txId + " is not known yet");
            this.txId = txId;
        }

        public String txId() {
            return txId;
        }
    }
}
