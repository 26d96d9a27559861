package io.livetrace.domain.pool;

import io.livetrace.domain.epcis.Action;
import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EpcisEvents;
import io.livetrace.domain.epcis.EventBuilder;
import io.livetrace.domain.epcis.Item;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.TxContext;
import java.util.List;

/** Transfers and counts as EPCIS tells them. */
final class PoolEvents {
    private static final String OWNER = "owning_party";

    private PoolEvents() {}

    static EpcisEvent taken(TransferOffer offer, Quantity received, TxContext tx) {
        return at(offer.taker(), offer.to(), received, tx)
                .step(offer.moves() ? BizStep.RECEIVING : BizStep.ACCEPTING)
                .source(OWNER, offer.from().owner())
                .destination(OWNER, offer.to().owner())
                .build();
    }

    static EpcisEvent counted(StockCount count, TxContext tx) {
        return at(count.counter(), count.pool(), count.counted(), tx)
                .step(BizStep.STOCK_TAKING)
                .build();
    }

    private static EventBuilder at(Gln recorder, PoolId pool, Quantity quantity, TxContext tx) {
        return new EpcisEvents(recorder, tx)
                .object(0, Action.OBSERVE, List.of(Item.lot(pool.gtin(), pool.lot(), quantity)))
                .readPoint(pool.location())
                .bizLocation(pool.location());
    }
}
