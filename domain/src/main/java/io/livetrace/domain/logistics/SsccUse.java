package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Duration;
import java.time.Instant;

/**
 * Which shipment an SSCC stands on, so that one number never names two parcels under way. It may be given again a year later
 * (GS1 General Specifications, "Allocating SSCCs").
 *
 * @param shipment the last one that carried it
 */
public record SsccUse(Sscc sscc, ShipmentId shipment, Instant since) implements LedgerRecord {
    public static final RecordType<SsccUse> TYPE = new RecordType<>("SsccUse", SsccUse.class, Speaker.nobody());

    private static final Duration KEPT_FREE = Duration.ofDays(366);

    public static RecordKey<SsccUse> key(Sscc sscc) {
        return TYPE.key(sscc);
    }

    @Override
    public RecordKey<SsccUse> recordKey() {
        return key(sscc);
    }

    boolean mayBeGivenAgain(Instant now) {
        return now.isAfter(since.plus(KEPT_FREE));
    }
}
