package io.livetrace.gateway.verify;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Records;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.readmodel.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * One valid transaction as rules look at it.
 *
 * @param block the block that holds it
 * @param tx the transaction
 * @param verdicts its writes under composite keys
 * @param now what may be relied upon after it
 */
record Step(Block block, Block.Transaction tx, List<Verdict> verdicts, Records now) {
    /** The records of that type that it wrote and that may be relied upon. */
    <T extends LedgerRecord> Stream<T> written(Class<T> type) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.after().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Whether it called that transaction. */
    boolean calls(String function) {
        return tx.invocation().filter(call -> call.function().equals(function)).isPresent();
    }
}
