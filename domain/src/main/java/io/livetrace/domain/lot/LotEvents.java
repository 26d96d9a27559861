package io.livetrace.domain.lot;

import io.livetrace.domain.epcis.Action;
import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.Disposition;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EpcisEvents;
import io.livetrace.domain.epcis.EventBuilder;
import io.livetrace.domain.epcis.Item;
import io.livetrace.domain.kernel.TxContext;
import java.time.Instant;
import java.util.List;

/** The making of lots as EPCIS tells it. */
final class LotEvents {
    private LotEvents() {}

    /** Goods made of nothing that the ledger knows are commissioned; others are transformed. */
    static EpcisEvent made(Lot lot, Instant at, TxContext tx) {
        EpcisEvents events = new EpcisEvents(lot.brand(), tx);
        List<Item> output = List.of(Item.lot(lot.gtin(), lot.lot(), lot.quantity()));
        EventBuilder event = lot.inputs().isEmpty()
                ? events.object(0, Action.ADD, output)
                : events.transformation(0, inputs(lot), output);
        return event.happened(at, "+00:00")
                .step(BizStep.COMMISSIONING)
                .disposition(Disposition.ACTIVE)
                .readPoint(lot.madeAt())
                .bizLocation(lot.madeAt())
                .build();
    }

    private static List<Item> inputs(Lot lot) {
        return lot.inputs().stream()
                .map(input -> Item.lot(input.pool().gtin(), input.pool().lot(), input.quantity()))
                .toList();
    }
}
