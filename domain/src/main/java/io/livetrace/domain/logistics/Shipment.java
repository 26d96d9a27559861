package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What its carrier says of a shipment: how it is marked, where it goes, what is in it. Packed until it is picked up, not
 * changed after. Where it stands and who holds it is told by {@link Custody}.
 *
 * @param itinerary from whom to whom
 * @param instruction the instruction that it carries out
 */
public record Shipment(
        Gln carrier,
        RecordId shipmentId,
        Optional<Sscc> sscc,
        Optional<String> waybill,
        Itinerary itinerary,
        Optional<InstructionId> instruction,
        List<Content> contents,
        Instant createdAt)
        implements LedgerRecord {

    public static final RecordType<Shipment> TYPE = new RecordType<>("Shipment", Shipment.class, Speaker.party(0));

    /** The most lines of contents: each lot's gates are read at pick-up. */
    public static final int MOST_CONTENTS = 50;

    public Shipment {
        contents = List.copyOf(contents);
        Refusal.unless(
                sscc.isPresent() || waybill.isPresent(),
                KernelCode.INVALID_VALUE,
                "/sscc: a shipment carries an SSCC or its carrier's waybill number");
        Refusal.unless(
                waybill.map(text -> text.matches("[A-Za-z0-9-]{1,40}")).orElse(true),
                KernelCode.INVALID_VALUE,
                "/waybill: a waybill number has 1 to 40 letters, digits or hyphens");
        Refusal.unless(
                contents.size() <= MOST_CONTENTS,
                LogisticsCode.SHIPMENT_CONTENTS,
                "/contents: a shipment has at most " + MOST_CONTENTS + " lines of contents; make another shipment");
    }

    public static RecordKey<Shipment> key(ShipmentId id) {
        return TYPE.key(id.carrier(), id.shipmentId());
    }

    @Override
    public RecordKey<Shipment> recordKey() {
        return key(id());
    }

    public ShipmentId id() {
        return new ShipmentId(carrier, shipmentId);
    }

    /** What was packed, lot by lot. */
    public Tally packed() {
        return Tally.ofContents(contents);
    }

    Shipment with(List<Content> more) {
        List<Content> all = new ArrayList<>(contents);
        all.addAll(more);
        return new Shipment(carrier, shipmentId, sscc, waybill, itinerary, instruction, all, createdAt);
    }
}
