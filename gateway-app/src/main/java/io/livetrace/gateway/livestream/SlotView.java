package io.livetrace.gateway.livestream;

import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.CreditGrant;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.List;
import java.util.Optional;

/** A slot with what was said about it, as far as the caller may know. */
record SlotView(
        Slot slot,
        List<Agreement> agreements,
        List<CreditGrant> credits,
        Optional<SelectionCheck> check,
        Optional<SaleWindow> sale) {
    static SlotView of(Slot slot, Snapshot now) {
        return new SlotView(
                slot,
                now.having(Agreement.TYPE, Facet.of("slot", slot.slotId())),
                now.having(CreditGrant.TYPE, Facet.of("slot", slot.slotId())),
                now.find(SelectionCheck.key(slot.operator(), slot.slotId())),
                now.unrestricted().find(SaleWindow.key(slot.slotId())));
    }
}
