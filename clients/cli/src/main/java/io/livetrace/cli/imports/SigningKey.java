package io.livetrace.cli.imports;

import io.livetrace.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key with which a company without a peer signs its reports: P-256 in PKCS #8, PEM. */
final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private SigningKey() {}

    static PrivateKey read(Path file) {
        try {
            String pem = Files.readString(file);
            int begin = pem.indexOf(BEGIN);
            int end = pem.indexOf(END);
            if (begin < 0 || end < begin) {
                throw unusable(file);
            }
            byte[] key = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (IOException e) {
            throw new Failure("Cannot read the signing key " + file + ": " + e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(file);
        }
    }

    private static Failure unusable(Path file) {
        return new Failure(file + " holds no P-256 private key in PKCS #8 form. Convert it with\n"
                + "  openssl pkcs8 -topk8 -nocrypt -in " + file + " -out key.pem");
    }
}
