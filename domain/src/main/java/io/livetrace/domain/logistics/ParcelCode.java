package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.lot.LotId;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scanner saw: exactly one of the parcel's SSCC, its waybill number, or the label of a unit in it. */
public record ParcelCode(Optional<Sscc> sscc, Optional<String> waybill, Optional<Unit> unit) {
    /**
     * One labelled unit. Its serial is not published; the leaf in its label run stands for it.
     *
     * @param leaf the unit's name on the ledger
     */
    public record Unit(Gtin gtin, LotNumber lot, Digest leaf) {
        LotId lotId() {
            return new LotId(gtin, lot);
        }
    }

    public ParcelCode {
        Refusal.unless(
                Stream.of(sscc, waybill, unit).filter(Optional::isPresent).count() == 1,
                KernelCode.INVALID_VALUE,
                "a scan saw exactly one of sscc, waybill and unit");
    }

    void requireOn(Carriage carriage) {
        Shipment shipment = carriage.shipment();
        boolean isOn = unit.map(seen -> carriage.load().has(seen.lotId()))
                .orElse(sscc.isPresent() ? sscc.equals(shipment.sscc()) : waybill.equals(shipment.waybill()));
        Refusal.unless(
                isOn,
                LogisticsCode.SCAN_OF_ANOTHER_PARCEL,
                "/code: what was scanned does not belong to shipment " + shipment.id() + "; put it aside and look");
    }
}
