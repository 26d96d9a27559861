package io.livetrace.gateway.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.ReportSignature;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/** The keys with which companies without a peer sign what they write. Made for one telling of the story. */
final class StoryKeys {
    private final Map<DemoCompany, KeyPair> keys = new EnumMap<>(DemoCompany.class);

    /** SubjectPublicKeyInfo, base64. */
    String publicKey(DemoCompany company) {
        return Base64.getEncoder().encodeToString(of(company).getPublic().getEncoded());
    }

    /** The body, signed as its record wants it; the signer's name goes into the signed content. */
    ObjectNode sign(DemoCompany company, String keyId, ObjectNode body) {
        ObjectNode signed = body.deepCopy();
        if (body.has("reportId")) {
            QcReport report = Json.fromTree(signed.put("reporter", company.gln().value()), QcReport.class);
            signed.remove("reporter");
            QcReport withSignature =
                    ReportSignature.sign(report, keyId, of(company).getPrivate());
            return signed.put("signature", withSignature.signature().orElseThrow());
        }
        SelectionCheck check =
                Json.fromTree(signed.put("operator", company.gln().value()), SelectionCheck.class);
        signed.remove("operator");
        SelectionCheck withSignature = check.sign(keyId, of(company).getPrivate());
        return signed.put("signature", withSignature.signature().orElseThrow());
    }

    private KeyPair of(DemoCompany company) {
        return keys.computeIfAbsent(company, one -> generate());
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
