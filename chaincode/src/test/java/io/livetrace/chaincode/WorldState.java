package io.livetrace.chaincode;

import com.google.protobuf.ByteString;
import io.livetrace.chaincode.ledger.Keys;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.embedded.block.BlockTransaction;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What the ledger holds, folded from its blocks: for tests that look at what a transaction left behind. */
public record WorldState(NavigableMap<String, ByteString> values) {
    /** All of it, as of the newest block. */
    public static WorldState of(Network network) {
        NavigableMap<String, ByteString> values = new TreeMap<>();
        for (long number = 0; number < network.ledger().height(); number++) {
            network.ledger().block(number).orElseThrow().transactions().stream()
                    .filter(BlockTransaction::isValid)
                    .flatMap(transaction -> transaction.writes().stream())
                    .forEach(write -> write.value()
                            .ifPresentOrElse(
                                    value -> values.put(write.key(), value), () -> values.remove(write.key())));
        }
        return new WorldState(values);
    }

    public <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        return Optional.ofNullable(values.get(Keys.composite(key)))
                .map(value -> Json.read(value.toStringUtf8(), key.type().javaType()));
    }

    public <T extends LedgerRecord> T get(RecordKey<T> key) {
        return find(key).orElseThrow(() -> new AssertionError("the ledger holds no " + key));
    }

    /** The rows that came into a pool and wait to be folded. */
    public List<PoolIn> rowsOf(PoolId pool) {
        return all(PoolIn.TYPE.key(pool.gtin(), pool.lot(), pool.location(), pool.owner(), pool.kind()));
    }

    /** How many pieces those rows bring. */
    public long piecesWaiting(PoolId pool) {
        return rowsOf(pool).stream().mapToLong(row -> row.quantity().toPieces()).sum();
    }

    /** The records whose keys begin with these parts. */
    public <T extends LedgerRecord> List<T> all(RecordKey<T> beginning) {
        String from = Keys.composite(beginning);
        return values.subMap(from, from + Character.MAX_VALUE).values().stream()
                .map(value -> Json.read(value.toStringUtf8(), beginning.type().javaType()))
                .toList();
    }
}
