package io.livetrace.gateway.participant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.participant.Signatures;
import io.livetrace.domain.participant.Signed;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.vault.Secrets;
import io.vertx.core.Future;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Signing keys of companies without a peer, as far as they are kept in this gateway's vault. For such a company the gateway signs
 * what it does not sign itself.
 *
 * @param vault where they are kept
 */
public record HeldKeys(Secrets vault) {
    private static final String NAME = "party-key ";
    private static final String RECEIPTS = "receipt-key ";

    /**
     * A pair of keys in base64.
     *
     * @param keyId under which it is registered, or is to be
     * @param privateKey PKCS #8
     * @param publicKey SubjectPublicKeyInfo, as it is registered
     */
    public record Pair(String keyId, String privateKey, String publicKey) {
        private static Pair generate(String keyId) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair pair = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                return new Pair(
                        keyId,
                        base64.encodeToString(pair.getPrivate().getEncoded()),
                        base64.encodeToString(pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has P-256", e);
            }
        }

        /** The private half. */
        public PrivateKey key() {
            byte[] encoded = Base64.getDecoder().decode(privateKey);
            try {
                return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the vault's key " + keyId + " cannot be read", e);
            }
        }
    }

    /** The company's keys, made under that id when they are asked for the first time. */
    public Future<Pair> of(Gln company, String keyId) {
        return vault.get(NAME + company, () -> Json.write(Pair.generate(keyId)))
                .map(json -> Json.read(json, Pair.class));
    }

    /** The keys with which the company signs for orders that it has taken in, and nothing else; made when first asked for. */
    public Future<Pair> forReceipts(Gln company) {
        return vault.get(RECEIPTS + company, () -> Json.write(Pair.generate("receipts-" + UUID.randomUUID())))
                .map(json -> Json.read(json, Pair.class));
    }

    /**
     * The company's command with its signature, where its key lies here and it has not signed the command itself.
     *
     * @param said makes of the command what is signed; it may complete the command
     */
    public <T extends Signed<T>> Future<ObjectNode> sign(
            Gln company, ObjectNode command, Function<ObjectNode, T> said) {
        return command.has("signature")
                ? Future.succeededFuture(command)
                : find(company)
                        .map(held -> held.map(pair -> sign(pair, command, said)).orElse(command));
    }

    private static <T extends Signed<T>> ObjectNode sign(Pair pair, ObjectNode command, Function<ObjectNode, T> said) {
        ObjectNode completed = command.deepCopy();
        T signed = Signatures.sign(said.apply(completed), pair.keyId(), pair.key());
        completed.put("signature", signed.signature().orElseThrow());
        return Call.completed(command, completed);
    }

    private Future<Optional<Pair>> find(Gln company) {
        return vault.find(NAME + company).map(found -> found.map(json -> Json.read(json, Pair.class)));
    }
}
