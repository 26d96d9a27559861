package io.livetrace.domain.pool;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.kernel.TxContext;

/**
 * Stock that has come into a pool. Written blind, so that arrivals never conflict with each other; whoever next writes the
 * pool is given the rows' names, adds them up and deletes them (fold).
 *
 * @param txId the transaction that brought it
 * @param index which of that transaction's arrivals, from 0
 * @param cause the record that brought it, as text
 */
public record PoolIn(PoolId pool, String txId, int index, Quantity quantity, String cause) implements LedgerRecord {
    public static final RecordType<PoolIn> TYPE = new RecordType<>("PoolIn", PoolIn.class, Speaker.nobody());

    /** The name of a row within its pool, as clients list rows to fold. */
    public record Name(String txId, int index) {}

    /** Stock that this transaction brings into a pool. */
    public static PoolIn arrival(TxContext tx, int index, PoolId pool, Quantity quantity, RecordKey<?> cause) {
        return new PoolIn(pool, tx.txId(), index, quantity, cause.toString());
    }

    public static RecordKey<PoolIn> key(PoolId pool, Name name) {
        return TYPE.key(pool.gtin(), pool.lot(), pool.location(), pool.owner(), pool.kind(), name.txId(), name.index());
    }

    @Override
    public RecordKey<PoolIn> recordKey() {
        return key(pool, new Name(txId, index));
    }
}
