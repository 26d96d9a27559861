package io.livetrace.embedded.identity;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.crypto.P256;
import java.security.PrivateKey;

/**
 * An organisation's endorsing peer.
 *
 * @param mspId its organisation
 * @param privateKey its P-256 key
 * @param serialized its serialized identity, as it stands in endorsements
 */
public record PeerIdentity(String mspId, PrivateKey privateKey, ByteString serialized) {
    /** Signs the concatenation of the parts as this peer. */
    public ByteString sign(ByteString... parts) {
        return P256.sign(privateKey, parts);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "peer of " + mspId;
    }
}
