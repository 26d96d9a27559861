package io.livetrace.domain.lot;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import java.util.Comparator;

/** Names a lot: lot numbers are unique within their GTIN only. */
public record LotId(Gtin gtin, LotNumber lot) implements Comparable<LotId> {
    private static final Comparator<LotId> ORDER =
            Comparator.comparing((LotId id) -> id.gtin.value()).thenComparing(id -> id.lot.value());

    @Override
    public int compareTo(LotId other) {
        return ORDER.compare(this, other);
    }

    /** {@code gtin:lot}. */
    @Override
    public String toString() {
        return gtin + ":" + lot;
    }
}
