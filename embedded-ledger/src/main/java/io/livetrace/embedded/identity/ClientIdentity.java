package io.livetrace.embedded.identity;

import com.google.protobuf.ByteString;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A client of an organisation: a certificate of its CA and the key that belongs to it.
 *
 * @param mspId its organisation
 * @param name the name it was enrolled under
 * @param certificate its certificate
 * @param privateKey its P-256 key
 * @param creator its serialized identity, as chaincode sees it by {@code getCreator}
 */
public record ClientIdentity(
        String mspId, String name, X509Certificate certificate, PrivateKey privateKey, ByteString creator) {
    /** The certificate in PEM. */
    @SuppressWarnings("DoNotCallSuggester")
    public String certificatePem() {
        throw new UnsupportedOperationException("comes soon");
    }
}
