package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.Optional;

/**
 * What a company's scanner saw.
 *
 * @param txId the transaction that recorded it
 * @param place the GLN of the place where it was scanned
 * @param device the scanner
 * @param timeliness whether it came in time to move anything
 */
public record Scan(
        Gln scanner,
        String txId,
        ShipmentId shipment,
        ParcelCode code,
        ScanStep step,
        Optional<Gln> place,
        Optional<RecordId> device,
        Optional<String> reason,
        Instant scannedAt,
        Timeliness timeliness)
        implements LedgerRecord {

    public static final RecordType<Scan> TYPE = new RecordType<>("Scan", Scan.class, Speaker.party(0));

    public static RecordKey<Scan> key(Gln scanner, String txId) {
        return TYPE.key(scanner, txId);
    }

    @Override
    public RecordKey<Scan> recordKey() {
        return key(scanner, txId);
    }
}
