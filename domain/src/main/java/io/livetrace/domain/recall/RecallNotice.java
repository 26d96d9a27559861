package io.livetrace.domain.recall;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * That a recall has told a company what to do. Written blind; what exactly is in the instructions.
 *
 * @param at when it last did
 */
public record RecallNotice(RecordId recallId, Gln party, Instant at) implements LedgerRecord {
    public static final RecordType<RecallNotice> TYPE =
            new RecordType<>("RecallNotice", RecallNotice.class, Speaker.nobody());

    public static RecordKey<RecallNotice> key(RecordId recallId, Gln party) {
        return TYPE.key(recallId, party);
    }

    /** The beginning of the keys of everyone told. */
    public static RecordKey<RecallNotice> allOf(RecordId recallId) {
        return TYPE.key(recallId);
    }

    @Override
    public RecordKey<RecallNotice> recordKey() {
        return key(recallId, party);
    }
}
