package io.livetrace.domain.lot;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.util.Locale;

/**
 * That one lot went into another. Written blind with the child; a recall walks these rows bucket by bucket.
 *
 * @param bucket two hexadecimal digits, the first byte of the child's SHA-256, so that no range grows without limit
 */
public record LotChild(LotId parent, String bucket, LotId child) implements LedgerRecord {
    public static final RecordType<LotChild> TYPE = new RecordType<>("LotChild", LotChild.class, Speaker.nobody());

    /** How many buckets a parent's children lie in. */
    public static final int BUCKETS = 256;

    public static LotChild of(LotId parent, LotId child) {
        return new LotChild(parent, Digest.of(child.toString()).hex().substring(0, 2), child);
    }

    /** The beginning of the keys of all children. */
    public static RecordKey<LotChild> allOf(LotId parent) {
        return TYPE.key(parent.gtin(), parent.lot());
    }

    /** The beginning of the keys of one bucket. */
    public static RecordKey<LotChild> allIn(LotId parent, int bucket) {
        return TYPE.key(parent.gtin(), parent.lot(), String.format(Locale.ROOT, "%02x", bucket));
    }

    @Override
    public RecordKey<LotChild> recordKey() {
        return TYPE.key(parent.gtin(), parent.lot(), bucket, child.gtin(), child.lot());
    }
}
