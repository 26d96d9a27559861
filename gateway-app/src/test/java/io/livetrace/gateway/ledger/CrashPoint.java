package io.livetrace.gateway.ledger;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A moment in a write at which a test's process ends, as at a power cut. Its request's id begins with {@link #MARK}. */
public enum CrashPoint {
    /** The envelope is in the vault, and has not been given to ordering. */
    BETWEEN_STORE_AND_SUBMIT,
    /** A block holds the transaction, and neither the vault nor the client has been told. */
    BETWEEN_SUBMIT_AND_STATUS;

    /** What the id of a request begins with that its process does not survive. */
    static final String MARK = "crash-";

    /** The process's exit code. */
    static final int CODE = 42;

    /** That ledger, in a process that ends here. */
    public LedgerOpening in(LedgerOpening ledger) {
        return (vertx, meters, outbox) -> ledger.open(vertx, meters, new Watched(outbox));
    }

    private final class Watched implements Outbox {
        private final Outbox vault;
        private final Set<String> marked = ConcurrentHashMap.newKeySet();

        Watched(Outbox vault) {
            this.vault = vault;
        }

        @Override
        public Future<Void> keep(Envelope envelope) {
            if (envelope.requestId().startsWith(MARK)) {
                marked.add(envelope.txId());
            }
            return vault.keep(envelope).onSuccess(kept -> passed(BETWEEN_STORE_AND_SUBMIT, envelope.txId()));
        }

        @Override
        public Future<Void> settle(TxStatus status) {
            passed(BETWEEN_SUBMIT_AND_STATUS, status.txId());
            return vault.settle(status);
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
