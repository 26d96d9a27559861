package io.livetrace.gateway.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.ReportSignature;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The keys with which companies without a peer sign what they write.
 *
 * @param diary where they are kept while the story is told
 */
record StoryKeys(Diary diary) {

    /** A key pair in base64: private (PKCS #8) and public (SubjectPublicKeyInfo). */
    private record Pair(String privateKey, String publicKey) {}

    String publicKey(DemoCompany company) {
        return of(company).publicKey();
    }

    /** The body, signed as its record wants it; the signer's name goes into the signed content. */
    ObjectNode sign(DemoCompany company, String keyId, ObjectNode body) {
        ObjectNode signed = body.deepCopy();
        if (body.has("reportId")) {
            QcReport report = Json.fromTree(signed.put("reporter", company.gln().value()), QcReport.class);
            signed.remove("reporter");
            QcReport withSignature = ReportSignature.sign(report, keyId, privateKey(company));
            return signed.put("signature", withSignature.signature().orElseThrow());
        }
        SelectionCheck check =
                Json.fromTree(signed.put("operator", company.gln().value()), SelectionCheck.class);
        signed.remove("operator");
        SelectionCheck withSignature = check.sign(keyId, privateKey(company));
        return signed.put("signature", withSignature.signature().orElseThrow());
    }

    private PrivateKey privateKey(DemoCompany company) {
        byte[] encoded = Base64.getDecoder().decode(of(company).privateKey());
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault's key of " + company + " cannot be read", e);
        }
    }

    private Pair of(DemoCompany company) {
        return Json.read(diary.once("key " + company, () -> Json.write(generate())), Pair.class);
    }

    private static Pair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new Pair(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
