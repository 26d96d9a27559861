package io.livetrace.embedded.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * Certificates and keys in a directory that only its owner may enter: {@code name.key} and {@code name.pem}. The certificate is
 * written last, so a pair is there when its certificate is.
 */
final class KeyFiles {
    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    KeyFiles in(String name) {
        return new KeyFiles(directory.resolve(name));
    }

    /** What belongs together. */
    record Pair(X509Certificate certificate, PrivateKey key) {}

    Optional<Pair> read(String name) {
        Path certificate = directory.resolve(name + ".pem");
        if (!Files.exists(certificate)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Pair(
                    Pem.certificate(Files.readString(certificate)),
                    Pem.key(Files.readString(directory.resolve(name + ".key")))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the certificate or key " + certificate + " cannot be read", e);
        }
    }

    void write(String name, Pair pair) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            write(name + ".key", Pem.ofKey(pair.key()));
            write(name + ".pem", Pem.ofCertificate(pair.certificate()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the key of " + name + " in " + directory, e);
        }
    }

    private void write(String file, String content) throws IOException {
        Path temporary = Files.createTempFile(
                directory,
                file,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(temporary, content.getBytes(StandardCharsets.US_ASCII));
        Files.move(temporary, directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }
}
