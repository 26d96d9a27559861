package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.NavigableMap;

/**
 * A block and everything that follows from it.
 *
 * @param number its number
 * @param hash the hash of its header
 * @param bytes the block itself
 * @param changes what it changes in the state
 * @param transactions lines for the index of transactions
 * @param history lines for the history of keys
 */
public record BlockCommit(
        long number,
        ByteString hash,
        ByteString bytes,
        NavigableMap<StateKey, StateChange> changes,
        List<TransactionRow> transactions,
        List<HistoryRow> history) {}
