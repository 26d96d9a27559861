package io.livetrace.gateway.lookup;

import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.List;

/** Who sold a lot: the sessions in which it was offered. A port, because selling is a later feature than looking up. */
@FunctionalInterface
public interface Sellers {
    /** Nobody sells anything. */
    Sellers NONE = (lot, now) -> List.of();

    /** The sessions in which the lot was offered, newest first. {@code now} hides nothing: what is shown must be public. */
    List<Sale> of(LotId lot, Snapshot now);
}
