package io.livetrace.domain.quality;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Subject;
import java.time.Instant;

/**
 * That a hold was lifted, and why. It also keeps the hold's id from being used again.
 *
 * @param issuer who had put the hold
 * @param lifter who lifted it: the issuer, or a company of the same role once the issuer may no longer act
 */
public record HoldLift(
        Subject subject, GateKind kind, Gln issuer, RecordId holdId, Gln lifter, String reason, Instant at)
        implements LedgerRecord {
    public static final RecordType<HoldLift> TYPE = new RecordType<>("HoldLift", HoldLift.class, Speaker.nobody());

    public static RecordKey<HoldLift> key(Subject subject, GateKind kind, Gln issuer, RecordId holdId) {
        return TYPE.key(subject, kind, issuer, holdId);
    }

    @Override
    public RecordKey<HoldLift> recordKey() {
        return key(subject, kind, issuer, holdId);
    }
}
