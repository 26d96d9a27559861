package io.livetrace.domain.participant;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;

/**
 * The network's first record: which organisation is the platform. Written once, before anything else.
 *
 * @param platform the platform's GLN
 * @param mspId the platform's organisation
 */
public record Genesis(Gln platform, MspId mspId) implements LedgerRecord {
    public static final RecordType<Genesis> TYPE = new RecordType<>("Genesis", Genesis.class, Speaker.nobody());

    public static RecordKey<Genesis> key() {
        return TYPE.key("0");
    }

    @Override
    public RecordKey<Genesis> recordKey() {
        return key();
    }
}
