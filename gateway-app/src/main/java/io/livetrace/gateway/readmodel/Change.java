package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.RecordKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One record changed, or time has made it late.
 *
 * @param at where on the ledger
 * @param key which record
 * @param txId by which transaction
 * @param time the transaction's time
 * @param deleted whether it is gone
 * @param visibility who may know of it
 * @param json the record, at least as new as the change; absent when it is gone
 * @param late how late it is, where nothing but that has changed; {@code time} is since when
 */
public record Change(
        At at,
        RecordKey<?> key,
        String txId,
        Instant time,
        boolean deleted,
        Visibility visibility,
        Optional<String> json,
        Optional<String> late) {

    /** What a transaction changed. */
    public Change(
            At at,
            RecordKey<?> key,
            String txId,
            Instant time,
            boolean deleted,
            Visibility visibility,
            Optional<String> json) {
        this(at, key, txId, time, deleted, visibility, json, Optional.empty());
    }

    /**
     * A place in the order of all changes: block, transaction in it, write in that. What time has made late comes after the newest
     * block's transactions, numbered by the second since when it is late.
     */
    public record At(long block, int tx, int n) implements Comparable<At> {
        /** Before every change. */
        public static final At START = new At(-1, 0, 0);

        private static final int OF_TIME = Integer.MAX_VALUE - 1;

        /** What got late while that block was the newest, under that number. */
        static At late(long block, int n) {
            return new At(block, OF_TIME, n);
        }

        boolean isLate() {
            return tx == OF_TIME;
        }

        /** Before this one, and after whatever came before its block or, if it is late, before it. */
        public At before() {
            return isLate() ? late(block, n - 1) : endOf(block - 1);
        }

        /** After every change of that block. */
        public static At endOf(long block) {
            return new At(block, Integer.MAX_VALUE, Integer.MAX_VALUE);
        }

        @Override
        public int compareTo(At other) {
            int blocks = Long.compare(block, other.block);
            int txs = Integer.compare(tx, other.tx);
            return blocks != 0 ? blocks : txs != 0 ? txs : Integer.compare(n, other.n);
        }

        @Override
        public String toString() {
            return block + "." + tx + "." + n;
        }

        /** Reads what {@link #toString} wrote; anything else is an {@link IllegalArgumentException}. */
        public static At parse(String text) {
            String[] parts = text.split("\\.", 4);
            if (parts.length != 3) {
                throw new IllegalArgumentException("expected block.transaction.write");
            }
            return new At(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }
}
