package io.livetrace.embedded.crypto;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * ECDSA over P-256 with SHA-256, as Fabric wants it: DER, and the smaller of the two values that fit (low S), so that nobody can
 * make a second valid signature from a first. Bouncy Castle's own curve is used directly because it is five to ten times as fast
 * as Java 17's provider, and signatures are most of a transaction's cost.
 */
public final class P256 {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("P-256");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
    private static final BigInteger HALF_ORDER = DOMAIN.getN().shiftRight(1);

    private P256() {}

    public static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no P-256", e);
        }
    }

    /** Signs the concatenation of the parts. The same message gives the same signature (RFC 6979). */
    public static ByteString sign(PrivateKey key, ByteString... parts) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(((ECPrivateKey) key).getS(), DOMAIN));
        BigInteger[] signature = signer.generateSignature(Sha256.of(parts).toByteArray());
        BigInteger lowS = signature[1].min(DOMAIN.getN().subtract(signature[1]));
        try {
            return ByteString.copyFrom(StandardDSAEncoding.INSTANCE.encode(DOMAIN.getN(), signature[0], lowS));
        } catch (IOException e) {
            throw new IllegalStateException("a signature that was just made cannot be encoded", e);
        }
    }

    public static boolean verifies(ECPublicKeyParameters key, ByteString signature, ByteString... parts) {
        try {
            BigInteger[] values = StandardDSAEncoding.INSTANCE.decode(DOMAIN.getN(), signature.toByteArray());
            ECDSASigner verifier = new ECDSASigner();
            verifier.init(false, key);
            return values[1].compareTo(HALF_ORDER) <= 0
                    && verifier.verifySignature(Sha256.of(parts).toByteArray(), values[0], values[1]);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    public static ECPublicKeyParameters parameters(PublicKey key) {
        ECPoint point = ((ECPublicKey) key).getW();
        return new ECPublicKeyParameters(DOMAIN.getCurve().createPoint(point.getAffineX(), point.getAffineY()), DOMAIN);
    }
}
