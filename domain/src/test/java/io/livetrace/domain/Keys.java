package io.livetrace.domain;

import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.PartyKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** P-256 keys of companies. */
public final class Keys {
    private Keys() {}

    public static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static PartyKey registered(Participant owner, String keyId, KeyPair pair) {
        return new PartyKey(
                owner.gln(),
                keyId,
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }
}
