package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;

/**
 * How far the ledger is, and what its tables add up to.
 *
 * @param height the number of blocks
 * @param hash the hash of the newest block's header; empty when there is none
 * @param totals the sums of the tables' rows
 */
public record Head(long height, ByteString hash, Totals totals) {
    static final Head EMPTY = new Head(0, ByteString.EMPTY, new Totals(0, 0, 0));

    /** What the checksums of all rows of a table add up to. */
    record Totals(long state, long transactions, long history) {}

    /** The head after one more block. */
    Head plus(BlockCommit commit) {
        long state = totals.state;
        for (var change : commit.changes().entrySet()) {
            StateKey key = change.getKey();
            state -= change.getValue()
                    .before()
                    .map(entry -> RowSum.of(key, entry))
                    .orElse(0L);
            state += change.getValue()
                    .after()
                    .map(entry -> RowSum.of(key, entry))
                    .orElse(0L);
        }
        long transactions = commit.transactions().stream().mapToLong(RowSum::of).sum();
        long history = commit.history().stream().mapToLong(RowSum::of).sum();
        return new Head(
                commit.number() + 1,
                commit.hash(),
                new Totals(state, totals.transactions + transactions, totals.history + history));
    }

    long sum() {
        return new RowSum()
                .add(height)
                .add(hash)
                .add(totals.state)
                .add(totals.transactions)
                .add(totals.history)
                .sum();
    }
}
