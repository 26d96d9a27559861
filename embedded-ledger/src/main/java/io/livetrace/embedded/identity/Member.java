package io.livetrace.embedded.identity;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.crypto.P256;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/** Somebody whose certificate an organisation of the channel has issued. */
public final class Member {
    private final String mspId;
    private final Role role;
    private final ECPublicKeyParameters key;

    Member(String mspId, Role role, ECPublicKeyParameters key) {
        this.mspId = mspId;
        this.role = role;
        this.key = key;
    }

    public String mspId() {
        return mspId;
    }

    public Role role() {
        return role;
    }

    /** Whether this member has signed the concatenation of the parts. */
    public boolean hasSigned(ByteString signature, ByteString... parts) {
        return P256.verifies(key, signature, parts);
    }
}
