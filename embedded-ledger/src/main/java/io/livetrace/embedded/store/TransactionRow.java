package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;

/**
 * A line of the index of transactions.
 *
 * @param id the transaction's id, 32 bytes
 * @param position where it stands
 * @param code its validation code
 */
public record TransactionRow(ByteString id, Version position, int code) {}
