package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.LedgerRecord;
import java.time.Instant;

/**
 * A record with the place on the ledger where it got its present content.
 *
 * @param record the record
 * @param block the block
 * @param tx the transaction's index in the block
 * @param txId the transaction
 * @param updated the transaction's time
 */
public record Stored<T extends LedgerRecord>(T record, long block, int tx, String txId, Instant updated) {}
