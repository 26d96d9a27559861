package io.livetrace.gateway.ledger;

import io.vertx.core.Future;

/** A ledger with a network behind it, which a gateway opens when it starts and closes when it ends. */
public interface LedgerAdapter extends Ledger {
    /** Finds out what became of transactions that were on their way when the gateway last stopped, and settles them. */
    Future<Void> resume();

    /** Finishes what is on its way, then stops. */
    Future<Void> close();
}
