package io.livetrace.embedded.block;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * A transaction of a block. Check {@link #isValid()} before relying on its writes or its event: invalid ones are kept, too.
 *
 * @param txId its id
 * @param index its place in the block
 * @param code what validation said
 * @param timestamp the client's clock
 * @param creator who sent it: the serialized identity ({@code msp.SerializedIdentity})
 * @param creatorMspId the client's organisation
 * @param chaincode the chaincode that was called
 * @param args what it was called with: function and arguments
 * @param endorsers MSP ids of those who endorsed
 * @param writeSet what it changes
 * @param event the chaincode's event
 */
public record BlockTransaction(
        String txId,
        int index,
        TxValidationCode code,
        Instant timestamp,
        ByteString creator,
        String creatorMspId,
        String chaincode,
        List<ByteString> args,
        List<String> endorsers,
        WriteSet writeSet,
        Optional<Event> event) {
    public BlockTransaction {
        endorsers = List.copyOf(endorsers);
        args = List.copyOf(args);
    }

    public boolean isValid() {
        return code == TxValidationCode.VALID;
    }

    public List<WriteSet.StateWrite> writes() {
        return writeSet.writes();
    }

    public List<WriteSet.PrivateWrite> privateWrites() {
        return writeSet.privateWrites();
    }

    /**
     * A chaincode event.
     *
     * @param chaincode who sent it
     * @param name its name
     * @param payload its content
     */
    public record Event(String chaincode, String name, ByteString payload) {}
}
