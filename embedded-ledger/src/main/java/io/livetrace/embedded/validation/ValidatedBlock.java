package io.livetrace.embedded.validation;

import io.livetrace.embedded.store.HistoryRow;
import io.livetrace.embedded.store.StateChange;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.TransactionRow;
import java.util.List;
import java.util.NavigableMap;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * What validation says about a block.
 *
 * @param codes one for each transaction
 * @param changes what the valid ones change in the state
 * @param transactions lines for the index: the first of each transaction id
 * @param history lines for the history of keys
 */
public record ValidatedBlock(
        List<TxValidationCode> codes,
        NavigableMap<StateKey, StateChange> changes,
        List<TransactionRow> transactions,
        List<HistoryRow> history) {}
