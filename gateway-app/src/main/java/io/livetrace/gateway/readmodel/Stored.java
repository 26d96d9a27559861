package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import java.time.Instant;
import java.util.List;

/**
 * A record with the place on the ledger where it got its present content.
 *
 * @param record the record
 * @param block the block
 * @param tx the transaction's index in the block
 * @param txId the transaction
 * @param endorsers the organisations whose peers computed and signed it
 * @param updated the transaction's time
 */
public record Stored<T extends LedgerRecord>(
        T record, long block, int tx, String txId, List<MspId> endorsers, Instant updated) {
    public Stored {
        endorsers = List.copyOf(endorsers);
    }
}
