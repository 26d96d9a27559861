package io.livetrace.domain.quality;

import io.livetrace.domain.epcis.Action;
import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.Disposition;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EpcisEvents;
import io.livetrace.domain.epcis.Identifier;
import io.livetrace.domain.epcis.Item;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.Subject;
import java.util.List;
import java.util.Optional;

/** Inspections as EPCIS tells them. */
final class QualityEvents {
    private QualityEvents() {}

    static EpcisEvent inspected(QcReport report, Gtin tested, TxContext tx) {
        boolean conformant = report.verdict() == Verdict.CONFORMANT;
        return new EpcisEvents(report.reporter(), tx)
                .object(0, Action.OBSERVE, List.of(inspectedGoods(report.subject(), tested)))
                .happened(report.at(), "+00:00")
                .step(BizStep.INSPECTING)
                .disposition(conformant ? Disposition.CONFORMANT : Disposition.NON_CONFORMANT)
                .extension("qcReport", Json.toTree(report.ref()))
                .build();
    }

    /** The lot, where one was tested; otherwise samples of the product stand for all of it. */
    private static Item inspectedGoods(Subject subject, Gtin tested) {
        Identifier goods = subject instanceof Subject.OfLot ofLot
                ? Identifier.lot(ofLot.lot().gtin(), ofLot.lot().lot())
                : Identifier.product(tested);
        return new Item(goods, true, Optional.empty(), Optional.empty());
    }
}
