package io.livetrace.domain.lot;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * That one lot went into another. Written blind with the child; a recall walks these rows bucket by bucket.
 *
 * @param bucket four hexadecimal digits, the first two bytes of the child's SHA-256, so that no range grows without limit
 */
public record LotChild(LotId parent, String bucket, LotId child) implements LedgerRecord {
    public static final RecordType<LotChild> TYPE = new RecordType<>("LotChild", LotChild.class, Speaker.nobody());

    /** How many buckets share their first byte, and are read at once where they hold little. */
    private static final int SHELF = 256;

    /** How many buckets a parent's children lie in. */
    public static final int BUCKETS = 256 * SHELF;

    /**
     * Some buckets that one range read covers.
     *
     * @param next the first bucket after them
     */
    public record Buckets(RecordKey<LotChild> beginning, int next) {}

    public static LotChild of(LotId parent, LotId child) {
        return new LotChild(parent, Digest.of(child.toString()).hex().substring(0, 4), child);
    }

    /** The ranges that begin with a bucket, widest first: all of them, those with its first byte, that one. */
    public static List<Buckets> from(LotId parent, int bucket) {
        List<Buckets> ranges = new ArrayList<>();
        if (bucket == 0) {
            ranges.add(new Buckets(TYPE.key(parent.gtin(), parent.lot()), BUCKETS));
        }
        if (bucket % SHELF == 0) {
            ranges.add(new Buckets(TYPE.key(parent.gtin(), parent.lot(), hex(bucket / SHELF)), bucket + SHELF));
        }
        ranges.add(new Buckets(
                TYPE.key(parent.gtin(), parent.lot(), hex(bucket / SHELF), hex(bucket % SHELF)), bucket + 1));
        return List.copyOf(ranges);
    }

    @Override
    public RecordKey<LotChild> recordKey() {
        return TYPE.key(
                parent.gtin(), parent.lot(), bucket.substring(0, 2), bucket.substring(2), child.gtin(), child.lot());
    }

    private static String hex(int oneByte) {
        return String.format(Locale.ROOT, "%02x", oneByte);
    }
}
