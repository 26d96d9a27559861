package io.livetrace.domain.recall;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.logistics.Tally;
import java.time.Instant;
import java.util.Optional;

/**
 * A company's word that it has stopped selling and set apart what it has. It may find more and say so again.
 *
 * @param setApart all that it has set apart so far, lot by lot
 */
public record RecallAck(RecordId recallId, Gln party, Tally setApart, Optional<String> note, Instant at)
        implements LedgerRecord {

    public static final RecordType<RecallAck> TYPE = new RecordType<>("RecallAck", RecallAck.class, Speaker.party(1));

    public static RecordKey<RecallAck> key(RecordId recallId, Gln party) {
        return TYPE.key(recallId, party);
    }

    @Override
    public RecordKey<RecallAck> recordKey() {
        return key(recallId, party);
    }

    /** Whether the company knew what the notice told when it acknowledged. */
    boolean answers(RecallNotice notice) {
        return party.equals(notice.party()) && !at.isBefore(notice.at());
    }
}
