package io.livetrace.gateway;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** What the valid transactions of all blocks add up to, for tests that do not trust the read model. */
public final class StateFromBlocks {
    private final Map<String, String> state = new TreeMap<>();

    private StateFromBlocks() {}

    public static StateFromBlocks of(Ledger ledger) {
        StateFromBlocks all = new StateFromBlocks();
        long height = ledger.height(Call.DEFAULT_CHANNEL).await();
        LongStream.range(0, height)
                .mapToObj(number ->
                        ledger.block(Call.DEFAULT_CHANNEL, number).await().orElseThrow())
                .flatMap(block -> block.transactions().stream())
                .filter(Block.Transaction::isValid)
                .flatMap(tx -> tx.writes().stream())
                .forEach(all::write);
        return all;
    }

    /** The same, of records that have this among their key parts. */
    public StateFromBlocks having(String part) {
        StateFromBlocks some = new StateFromBlocks();
        state.forEach((key, value) -> {
            if (key.contains("\0" + part + "\0")) {
                some.state.put(key, value);
            }
        });
        return some;
    }

    /** The records of that type, in the order of their keys. */
    public <T extends LedgerRecord> List<T> all(RecordType<T> type) {
        String beginning = "\0" + type.name() + "\0";
        return state.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .map(entry -> Json.read(entry.getValue(), type.javaType()))
                .toList();
    }

    private void write(Block.Write write) {
        write.value().ifPresentOrElse(value -> state.put(write.key(), value), () -> state.remove(write.key()));
    }
}
