package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.protocol.KeyMetadata;
import io.livetrace.embedded.store.StateEntry;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.jspecify.annotations.Nullable;

/** A key's own endorsement policy, as the shim writes and reads it. */
final class ValidationParameter {
    private ValidationParameter() {}

    static KVMetadataEntry entry(ByteString policy) {
        return KVMetadataEntry.newBuilder()
                .setName(KeyMetadata.VALIDATION_PARAMETER)
                .setValue(policy)
                .build();
    }

    /** The policy that stands on a key; null when there is none, as in the shim. */
    static byte @Nullable [] of(Optional<StateEntry> entry) {
        return entry.flatMap(found -> KeyMetadata.validationParameter(found.metadata()))
                .map(ByteString::toByteArray)
                .orElse(null);
    }
}
