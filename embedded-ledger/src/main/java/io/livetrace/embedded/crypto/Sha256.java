package io.livetrace.embedded.crypto;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256. */
public final class Sha256 {
    private Sha256() {}

    /** The digest of the concatenation of the parts. */
    public static ByteString of(ByteString... parts) {
        MessageDigest digest = start();
        for (ByteString part : parts) {
            digest.update(part.asReadOnlyByteBuffer());
        }
        return UnsafeByteOperations.unsafeWrap(digest.digest());
    }

    /** A digest to be fed piece by piece. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }
}
