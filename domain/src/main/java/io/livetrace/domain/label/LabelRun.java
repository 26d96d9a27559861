package io.livetrace.domain.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.time.Instant;
import java.util.List;

/**
 * One printing of unit labels for a lot, committed by its brand before anything is printed. Immutable; whether it is active
 * is derived from the deposits of its keepers.
 *
 * @param n counted from 1 within the lot
 * @param root the Merkle root over the leaves
 * @param count how many units are labelled
 * @param leafFile the digest of the leaf file
 * @param keepers who must hold the leaf file: the brand, the platform and a third company that runs a peer
 */
public record LabelRun(
        Gtin gtin,
        LotNumber lot,
        int n,
        Digest root,
        int count,
        Digest leafFile,
        List<Gln> keepers,
        Instant committedAt)
        implements LedgerRecord {

    public static final RecordType<LabelRun> TYPE =
            new RecordType<>("LabelRun", LabelRun.class, Speaker.brandOfGtin(0));

    public LabelRun {
        keepers = keepers.stream().distinct().toList();
    }

    public static RecordKey<LabelRun> key(Gtin gtin, LotNumber lot, int n) {
        return TYPE.key(gtin, lot, n);
    }

    /** The beginning of the keys of a lot's runs. */
    public static RecordKey<LabelRun> allOf(Gtin gtin, LotNumber lot) {
        return TYPE.key(gtin, lot);
    }

    @Override
    public RecordKey<LabelRun> recordKey() {
        return key(gtin, lot, n);
    }
}
