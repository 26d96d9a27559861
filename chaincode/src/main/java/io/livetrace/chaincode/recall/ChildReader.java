package io.livetrace.chaincode.recall;

import io.livetrace.chaincode.ledger.State;
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
        return state.rangeIfShort(LotChild.allOf(parent))
                .filter(all -> bucket == 0)
                .map(all -> new Children(lots(all), LotChild.BUCKETS))
                .orElseGet(() -> bucketwise(parent, bucket));
    }

    private Children bucketwise(LotId parent, int first) {
        List<LotId> lots = new ArrayList<>();
        int bucket = first;
        while (bucket < LotChild.BUCKETS) {
            List<LotChild> more = state.range(LotChild.allIn(parent, bucket));
            if (bucket > first && lots.size() + more.size() > State.LONGEST_RANGE) {
                break;
            }
            lots.addAll(lots(more));
            bucket++;
        }
        return new Children(lots, bucket);
    }

    private static List<LotId> lots(List<LotChild> rows) {
        return rows.stream().map(LotChild::child).toList();
    }
}
