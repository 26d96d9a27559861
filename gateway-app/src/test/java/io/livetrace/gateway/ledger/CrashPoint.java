package io.livetrace.gateway.ledger;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A moment in a write at which a test's process ends, as at a power cut. */
public enum CrashPoint {
    /** It is endorsed, and nobody has heard of it but the endorsers. */
    BEFORE_STORE,
    /** The envelope is in the vault, and has not been given to ordering. */
    BETWEEN_STORE_AND_SUBMIT,
    /** A block holds the transaction, and neither the vault nor the client has been told. */
    BETWEEN_SUBMIT_AND_STATUS,
    /** The vault has been told, and the client has not. */
    BEFORE_ANSWER;

    /** What the id of a request may begin with that its process does not survive. */
    static final String MARK = "crash-";

    /** The process's exit code. */
    public static final int CODE = 42;

    /** That ledger, in a process that ends here, with a request whose id begins with {@link #MARK}. */
    public LedgerOpening in(LedgerOpening ledger) {
        return in(ledger, envelope -> envelope.requestId().startsWith(MARK));
    }

    /** That ledger, in a process that ends here, with such an envelope. */
    public LedgerOpening in(LedgerOpening ledger, Predicate<Outbox.Envelope> last) {
        return (vertx, meters, outbox) -> ledger.open(vertx, meters, new Watched(outbox, last));
    }

    private final class Watched implements Outbox {
        private final Outbox vault;
        private final Predicate<Envelope> last;
        private final Set<String> marked = ConcurrentHashMap.newKeySet();

        Watched(Outbox vault, Predicate<Envelope> last) {
            this.vault = vault;
            this.last = last;
        }

        @Override
        public Future<Void> keep(Envelope envelope) {
            if (last.test(envelope)) {
                marked.add(envelope.txId());
            }
            passed(BEFORE_STORE, envelope.txId());
            return vault.keep(envelope).onSuccess(kept -> passed(BETWEEN_STORE_AND_SUBMIT, envelope.txId()));
        }

        @Override
        public Future<Void> settle(TxStatus status) {
            passed(BETWEEN_SUBMIT_AND_STATUS, status.txId());
            return vault.settle(status).onSuccess(settled -> passed(BEFORE_ANSWER, status.txId()));
        }

        @Override
        public Future<List<Envelope>> unsettled() {
            return vault.unsettled();
        }

        private void passed(CrashPoint point, String txId) {
            if (point == CrashPoint.this && marked.contains(txId)) {
                Runtime.getRuntime().halt(CODE);
            }
        }
    }
}
