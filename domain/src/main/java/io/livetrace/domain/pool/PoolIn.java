package io.livetrace.domain.pool;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Speaker;
import io.livetrace.domain.kernel.TxContext;

/**
 * Stock that has come into a pool. Written blind, so that arrivals never conflict with each other; whoever next writes the
 * pool is given the rows' names, adds them up and deletes them (fold).
 *
 * @param txId the transaction that brought it
 * @param index which of that transaction's rows, from 0
 * @param cause the record that brought it, as text
 */
public record PoolIn(PoolId pool, String txId, int index, Origin origin, Quantity quantity, String cause)
        implements LedgerRecord {
    public static final RecordType<PoolIn> TYPE = new RecordType<>("PoolIn", PoolIn.class, Speaker.nobody());

    /** Where stock comes from. */
    public enum Origin {
        /** It was commissioned, or came from another pool. */
        ARRIVED,
        /** It was allotted from this very pool, and a lane was drained or a buyer sent it back. */
        GIVEN_BACK
    }

    /** The name of a row within its pool, as clients list rows to fold. */
    public record Name(String txId, int index) {}

    public PoolIn {
        Refusal.unless(!quantity.isZero(), KernelCode.INVALID_VALUE, "/quantity: nothing would come in");
    }

    /** Commissioned or transferred stock that this transaction brings into a pool. */
    public static PoolIn arrived(TxContext tx, int index, PoolId pool, Quantity quantity, RecordKey<?> cause) {
        return new PoolIn(pool, tx.txId(), index, Origin.ARRIVED, quantity, cause.toString());
    }

    /** Allotted stock that this transaction gives back to the pool that it was allotted from. */
    public static PoolIn givenBack(TxContext tx, int index, PoolId pool, Quantity quantity, RecordKey<?> cause) {
        return new PoolIn(pool, tx.txId(), index, Origin.GIVEN_BACK, quantity, cause.toString());
    }

    public static RecordKey<PoolIn> key(PoolId pool, Name name) {
        return TYPE.key(pool.gtin(), pool.lot(), pool.location(), pool.owner(), pool.kind(), name.txId(), name.index());
    }

    /** The beginning of the keys of all that came into an article's pools. */
    public static RecordKey<PoolIn> allOf(Gtin gtin) {
        return TYPE.key(gtin);
    }

    @Override
    public RecordKey<PoolIn> recordKey() {
        return key(pool, name());
    }

    public Name name() {
        return new Name(txId, index);
    }
}
