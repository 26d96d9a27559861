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
 * @param endorsers MSP ids of those who endorsed
 * @param writes changes of the public state
 * @param privateWrites hashes of changes of private collections
 * @param event the chaincode's event
 */
public record BlockTransaction(
        String txId,
        int index,
        TxValidationCode code,
        Instant timestamp,
        ByteString creator,
        String creatorMspId,
        List<String> endorsers,
        List<StateWrite> writes,
        List<PrivateWrite> privateWrites,
        Optional<Event> event) {
    public BlockTransaction {
        endorsers = List.copyOf(endorsers);
        writes = List.copyOf(writes);
        privateWrites = List.copyOf(privateWrites);
    }

    public boolean isValid() {
        return code == TxValidationCode.VALID;
    }

    /**
     * A change of the public state.
     *
     * @param chaincode the namespace
     * @param key the key; a composite key begins with U+0000
     * @param value the new value; absent when the key is deleted
     */
    public record StateWrite(String chaincode, String key, Optional<ByteString> value) {}

    /**
     * A change of a private collection, as everyone sees it.
     *
     * @param chaincode the namespace
     * @param collection the collection's name
     * @param keyHash SHA-256 of the key
     * @param valueHash SHA-256 of the new value; absent when the key is deleted
     */
    public record PrivateWrite(
            String chaincode, String collection, ByteString keyHash, Optional<ByteString> valueHash) {}

    /**
     * A chaincode event.
     *
     * @param chaincode who sent it
     * @param name its name
     * @param payload its content
     */
    public record Event(String chaincode, String name, ByteString payload) {}
}
