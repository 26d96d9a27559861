package io.livetrace.chaincode;

import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.Signatures;
import io.livetrace.domain.participant.Signed;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A P-256 key with which a company signs, and which the platform has registered for it. */
public record SigningKey(Company owner, String keyId, KeyPair pair) {
    /** A new key; nobody knows it yet. */
    public static SigningKey of(Company owner, String keyId) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SigningKey(owner, keyId, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has P-256", e);
        }
    }

    public SigningKey registeredIn(Network network) {
        network.as(Company.PLATFORM).submit("participant:registerKey", publicHalf());
        return this;
    }

    public <T extends Signed<T>> T sign(T said) {
        return Signatures.sign(said, keyId, pair.getPrivate());
    }

    private PartyKey publicHalf() {
        return new PartyKey(
                owner.gln(),
                keyId,
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }
}
