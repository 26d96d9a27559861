package io.livetrace.gateway.ledger;

/**
 * A committed transaction.
 *
 * @param txId its id
 * @param block the block it stands in
 * @param resultJson what the contract answered
 */
public record Receipt(String txId, long block, String resultJson) {}
