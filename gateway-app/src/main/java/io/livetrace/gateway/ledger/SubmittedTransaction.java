package io.livetrace.gateway.ledger;

import io.vertx.core.Future;

/**
 * A transaction that was endorsed and handed to ordering.
 *
 * @param txId its id; asking for the status of this id answers also for later attempts at the same request
 * @param outcome the receipt once it is committed, or a {@link LedgerFailure}
 */
public record SubmittedTransaction(String txId, Future<Receipt> outcome) {}
