package io.livetrace.embedded.identity;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.crypto.P256;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A client of an organisation: a certificate of its CA and the key that belongs to it.
 *
 * @param mspId its organisation
 * @param name the name it was enrolled under
 * @param certificate its certificate
 * @param privateKey its P-256 key
 * @param creator its serialized identity ({@code msp.SerializedIdentity}), as chaincode sees it by {@code getCreator}
 */
public record ClientIdentity(
        String mspId, String name, X509Certificate certificate, PrivateKey privateKey, ByteString creator) {
    /** The certificate in PEM. */
    public String certificatePem() {
        return Pem.ofCertificate(certificate);
    }

    /** Signs the concatenation of the parts as this client. */
    public ByteString sign(ByteString... parts) {
        return P256.sign(privateKey, parts);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return name + "@" + mspId;
    }
}
