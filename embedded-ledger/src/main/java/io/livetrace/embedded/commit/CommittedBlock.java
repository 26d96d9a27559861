package io.livetrace.embedded.commit;

import io.livetrace.embedded.validation.AdmittedTransaction;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * A block that is on disk.
 *
 * @param message the block
 * @param transactions its transactions, taken apart
 * @param codes what validation said about each
 */
public record CommittedBlock(Block message, List<AdmittedTransaction> transactions, List<TxValidationCode> codes) {}
