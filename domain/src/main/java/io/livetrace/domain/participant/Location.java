package io.livetrace.domain.participant;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;

/**
 * A place where goods are made or kept.
 *
 * @param gln the place's own GLN
 * @param operator the company that runs it
 * @param name as staff know it
 * @param city as consumers may see it
 */
public record Location(Gln gln, Gln operator, Kind kind, String name, String city) implements LedgerRecord {
    public static final RecordType<Location> TYPE = new RecordType<>("Location", Location.class, Speaker.nobody());

    /** What a place is for. */
    public enum Kind {
        FACTORY,
        CENTRAL_WAREHOUSE,
        FRONT_WAREHOUSE
    }

    public static RecordKey<Location> key(Gln gln) {
        return TYPE.key(gln);
    }

    @Override
    public RecordKey<Location> recordKey() {
        return key(gln);
    }
}
