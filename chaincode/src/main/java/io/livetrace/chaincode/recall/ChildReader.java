package io.livetrace.chaincode.recall;

import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.lot.LotChild;
import io.livetrace.domain.lot.LotId;
import java.util.ArrayList;
import java.util.List;

/** Reads the lots that a lot went into: all at once where they are few, else bucket by bucket. */
record ChildReader(State state) {
    /**
     * Some children.
     *
     * @param next the first bucket that was not read
     */
    record Children(List<LotId> lots, int next) {}

    /** At most {@value State#LONGEST_RANGE} children from a bucket on; at least that bucket's. */
    Children from(LotId parent, int bucket) {
        List<LotId> lots = new ArrayList<>();
        int next = bucket;
        while (next < LotChild.BUCKETS) {
            Children more = widest(parent, next);
            if (next > bucket && lots.size() + more.lots().size() > State.LONGEST_RANGE) {
                break;
            }
            lots.addAll(more.lots());
            next = more.next();
        }
        return new Children(lots, next);
    }

    /** The children of as many buckets as one range read can cover. */
    private Children widest(LotId parent, int bucket) {
        return LotChild.from(parent, bucket).stream()
                .flatMap(range -> state.rangeIfShort(range.beginning()).stream()
                        .map(rows -> new Children(lots(rows), range.next())))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        KernelCode.INVALID_VALUE,
                        "more than " + State.LONGEST_RANGE + " lots lie in bucket " + bucket + " of " + parent));
    }

    private static List<LotId> lots(List<LotChild> rows) {
        return rows.stream().map(LotChild::child).toList();
    }
}
