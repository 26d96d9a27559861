package io.livetrace.embedded;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * What became of a transaction.
 *
 * @param txId its id
 * @param block the number of the block it stands in
 * @param code what validation said; only {@code VALID} has changed the state
 */
public record CommitStatus(String txId, long block, TxValidationCode code) {
    public boolean isValid() {
        return code == TxValidationCode.VALID;
    }
}
