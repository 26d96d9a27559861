package io.livetrace.domain.participant;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;

/**
 * A person who presents livestreams, known by a pseudonym only.
 *
 * @param hostId the pseudonym
 * @param operator the anchor for whom the host works
 * @param verifiedUntil until when the platform has verified identity and training
 */
public record Host(String hostId, Gln operator, Instant verifiedUntil) implements LedgerRecord {
    public static final RecordType<Host> TYPE = new RecordType<>("Host", Host.class, Speaker.nobody());

    public static RecordKey<Host> key(String hostId) {
        return TYPE.key(hostId);
    }

    @Override
    public RecordKey<Host> recordKey() {
        return key(hostId);
    }
}
