package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * What a sensor in a shipment read. Written once.
 *
 * @param owner whose device it is
 * @param seq the device's own counter
 * @param breach whether it lies outside what the goods must keep
 */
public record Reading(
        Gln owner, ShipmentId shipment, RecordId device, long seq, Instant readAt, Celsius temperature, boolean breach)
        implements LedgerRecord {

    public static final RecordType<Reading> TYPE = new RecordType<>("Reading", Reading.class, Speaker.party(0));

    public static RecordKey<Reading> key(Gln owner, ShipmentId shipment, RecordId device, long seq) {
        return TYPE.key(owner, shipment.carrier(), shipment.shipmentId(), device, seq);
    }

    @Override
    public RecordKey<Reading> recordKey() {
        return key(owner, shipment, device, seq);
    }
}
