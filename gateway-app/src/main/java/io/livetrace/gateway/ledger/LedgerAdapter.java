package io.livetrace.gateway.ledger;

import io.livetrace.domain.kernel.MspId;
import io.vertx.core.Future;
import java.util.List;

/** A ledger with a network behind it, which a gateway opens when it starts and closes when it ends. */
public interface LedgerAdapter extends Ledger {
    /** The companies whose identities it holds, the platform first. */
    List<MspId> organisations();

    /** Finds out what became of transactions that were on their way when the gateway last stopped, and settles them. */
    Future<Void> resume();

    /** Finishes what is on its way, then stops. */
    Future<Void> close();
}
