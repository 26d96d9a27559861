package io.livetrace.embedded.protocol;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;

/** A key's metadata as it is kept beside its value. */
public final class KeyMetadata {
    /** The name of the entry that holds a key's own endorsement policy. */
    public static final String VALIDATION_PARAMETER = MetaDataKeys.VALIDATION_PARAMETER.name();

    private KeyMetadata() {}

    /** The bytes that are kept. */
    public static ByteString toBytes(List<KVMetadataEntry> entries) {
        return KVMetadataWrite.newBuilder().addAllEntries(entries).build().toByteString();
    }

    /** The key's own endorsement policy, when it has one. */
    public static Optional<ByteString> validationParameter(ByteString metadata) {
        try {
            return KVMetadataWrite.parseFrom(metadata).getEntriesList().stream()
                    .filter(entry -> entry.getName().equals(VALIDATION_PARAMETER))
                    .map(KVMetadataEntry::getValue)
                    .findFirst();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a key's metadata was not written by this program", e);
        }
    }
}
