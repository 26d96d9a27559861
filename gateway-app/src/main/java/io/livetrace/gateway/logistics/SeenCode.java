package io.livetrace.gateway.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.ScannedCode;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.logistics.LogisticsCode;
import io.livetrace.domain.logistics.ParcelCode;
import io.livetrace.domain.logistics.Scan;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.gateway.label.Units;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a scanner handed over: a parcel's SSCC, the label of a unit, or else a carrier's waybill number. The serial number of a
 * unit stays here; the ledger learns its leaf only.
 *
 * @param text as it came
 * @param sscc of the parcel, when the code has one
 * @param unit what the vault knows of the serial number, when the code has one
 */
record SeenCode(String text, Optional<Sscc> sscc, Optional<Units.Kept> unit) {

    static Future<SeenCode> of(String text, Units units) {
        Optional<ScannedCode> code = gs1(text);
        Optional<Sscc> sscc = code.flatMap(ScannedCode::sscc);
        return code.filter(seen -> seen.gtin().isPresent())
                .flatMap(seen ->
                        seen.serial().map(serial -> units.kept(seen.gtin().orElseThrow(), seen.lot(), serial)))
                .map(kept -> kept.map(unit -> new SeenCode(text, sscc, Optional.of(unit))))
                .orElseGet(() -> Future.succeededFuture(new SeenCode(text, sscc, Optional.empty())));
    }

    /** The code as the ledger has it; refuses the label of a unit that cannot be found. */
    ParcelCode onLedger(Snapshot now) {
        Optional<ParcelCode.Unit> labelled = unit.map(
                        kept -> Units.find(kept, now).require("/code"))
                .map(found ->
                        new ParcelCode.Unit(found.run().gtin(), found.run().lot(), found.name()));
        boolean waybill = sscc.isEmpty() && labelled.isEmpty();
        return new ParcelCode(sscc, waybill ? Optional.of(text) : Optional.empty(), labelled);
    }

    /** The shipment that bears the code, or the one with which the unit was scanned last. */
    static ShipmentId shipment(ParcelCode code, Gln carrier, Snapshot now) {
        return code.unit().map(unit -> withUnit(unit, now)).orElseGet(() -> bearing(code, carrier, now));
    }

    private static ShipmentId withUnit(ParcelCode.Unit unit, Snapshot now) {
        return now.having(Scan.TYPE, Facet.of(ShipmentProjections.LEAF, unit.leaf())).stream()
                .max(Comparator.comparing(Scan::scannedAt))
                .map(Scan::shipment)
                .orElseThrow(() -> notFound("a unit's label does not tell its parcel; name the shipment"));
    }

    private static ShipmentId bearing(ParcelCode code, Gln carrier, Snapshot now) {
        Facet facet = code.sscc()
                .map(sscc -> Facet.of(ShipmentProjections.SSCC, sscc))
                .orElseGet(() ->
                        Facet.of(ShipmentProjections.WAYBILL, code.waybill().orElseThrow()));
        return now.having(Shipment.TYPE, facet).stream()
                .filter(shipment ->
                        code.sscc().isPresent() || shipment.carrier().equals(carrier))
                .findFirst()
                .map(Shipment::id)
                .orElseThrow(() -> notFound("no shipment that you take part in bears this code; name the shipment"));
    }

    private static Refusal notFound(String detail) {
        return new Refusal(LogisticsCode.SHIPMENT_NOT_FOUND, "/shipment: " + detail);
    }

    private static Optional<ScannedCode> gs1(String text) {
        try {
            return Optional.of(ScannedCode.parse(text));
        } catch (Refusal noGs1Code) {
            return Optional.empty();
        }
    }
}
