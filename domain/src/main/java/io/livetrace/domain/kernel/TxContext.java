package io.livetrace.domain.kernel;

import java.time.Instant;

/**
 * What a decision may know about its transaction. The time is the client's, in UTC: a contract has no clock of its own.
 *
 * @param txId the transaction's id, 64 hexadecimal digits
 * @param time when the client says it made the transaction
 * @param rules by which it is decided
 */
public record TxContext(String txId, Instant time, Rules rules) {}
