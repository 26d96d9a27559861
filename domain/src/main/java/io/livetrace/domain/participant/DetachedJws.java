package io.livetrace.domain.participant;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON Web Signature over content that stands elsewhere: compact form with an empty middle part (RFC 7515, appendix F),
 * algorithm ES256 (RFC 7518, section 3.4), the key's id as {@code kid}.
 *
 * @param header the first part as it was signed, base64url
 * @param keyId which of the signer's {@link PartyKey}s it is
 * @param signature the third part, base64url
 */
public record DetachedJws(String header, String keyId, String signature) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,400})\\.\\.([A-Za-z0-9_-]{86})");
    /** R and S side by side, as JWS has them, not in the DER form that Java's plain name means. */
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    /** Reads the compact form; refuses with {@code SIGNATURE_INVALID} what is not a detached ES256 signature with a key id. */
    public static DetachedJws parse(String text) {
        Matcher matcher = FORM.matcher(text);
        require(matcher.matches(), "a detached JWS is header..signature in base64url, with the 64 bytes of ES256");
        JsonNode header = header(matcher.group(1));
        String keyId = header.path("kid").asText();
        require(
                header.size() == 2 && header.path("alg").asText().equals("ES256") && !keyId.isEmpty(),
                "a JWS header has alg ES256 and the kid of a registered key, and nothing else");
        return new DetachedJws(matcher.group(1), keyId, matcher.group(2));
    }

    /** Signs content with the private half of a registered key. */
    public static DetachedJws sign(String keyId, PrivateKey key, byte[] content) {
        String header = encode(
                Json.write(Json.object().put("alg", "ES256").put("kid", keyId)).getBytes(StandardCharsets.UTF_8));
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(input(header, content));
            return new DetachedJws(header, keyId, encode(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this key cannot sign with ES256", e);
        }
    }

    /** Refuses with {@code SIGNATURE_INVALID} unless the holder of that key signed exactly this content. */
    public void requireSigned(PartyKey key, byte[] content) {
        require(
                key.keyId().equals(keyId) && isSigned(key, content),
                "the signature does not fit the content and key " + keyId + " of " + key.gln());
    }

    /** The compact form. */
    @Override
    public String toString() {
        return header + ".." + signature;
    }

    private boolean isSigned(PartyKey key, byte[] content) {
        try {
            byte[] spki = Base64.getDecoder().decode(key.publicKey());
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki)));
            verifier.update(input(header, content));
            return verifier.verify(decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static JsonNode header(String part) {
        try {
            return Json.tree(new String(decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ParticipantCode.SIGNATURE_INVALID, "the JWS header is not base64url");
        }
    }

    private static byte[] input(String header, byte[] content) {
        return (header + "." + encode(content)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static void require(boolean holds, String detail) {
        Refusal.unless(holds, ParticipantCode.SIGNATURE_INVALID, detail);
    }
}
