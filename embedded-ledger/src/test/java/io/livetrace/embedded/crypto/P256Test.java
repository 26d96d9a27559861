package io.livetrace.embedded.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;

class P256Test {
    private static final BigInteger ORDER = CustomNamedCurves.getByName("P-256").getN();

    private final KeyPair pair = P256.newKeyPair();
    private final ByteString message = ByteString.copyFromUtf8("a message");

    private boolean verifies(ByteString signature, ByteString... parts) {
        return P256.verifies(P256.parameters(pair.getPublic()), signature, parts);
    }

    @Test
    void a_signature_verifies_however_the_message_is_cut() {
        ByteString signature = P256.sign(pair.getPrivate(), message.substring(0, 3), message.substring(3));

        assertThat(verifies(signature, message)).isTrue();
    }

    @Test
    void javas_own_provider_agrees() throws GeneralSecurityException {
        Signature java = Signature.getInstance("SHA256withECDSA");
        java.initVerify(pair.getPublic());
        java.update(message.toByteArray());

        assertThat(java.verify(P256.sign(pair.getPrivate(), message).toByteArray()))
                .isTrue();
    }

    @Test
    void another_message_does_not_verify() {
        ByteString signature = P256.sign(pair.getPrivate(), message);

        assertThat(verifies(signature, ByteString.copyFromUtf8("another"))).isFalse();
    }

    @Test
    void the_twin_of_a_signature_does_not_verify() throws IOException {
        ByteString signature = P256.sign(pair.getPrivate(), message);
        BigInteger[] values = StandardDSAEncoding.INSTANCE.decode(ORDER, signature.toByteArray());
        byte[] twin = StandardDSAEncoding.INSTANCE.encode(ORDER, values[0], ORDER.subtract(values[1]));

        assertThat(verifies(ByteString.copyFrom(twin), message)).isFalse();
    }

    @Test
    void nonsense_does_not_verify() {
        assertThat(verifies(ByteString.copyFromUtf8("nonsense"), message)).isFalse();
        assertThat(verifies(ByteString.EMPTY, message)).isFalse();
    }
}
