package io.livetrace.embedded;

import com.google.protobuf.ByteString;

/**
 * A transaction that is committed and valid.
 *
 * @param txId its id
 * @param block the number of the block it stands in
 * @param payload what the chaincode answered
 */
public record TransactionResult(String txId, long block, ByteString payload) {}
