package io.livetrace.network.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the user of Docker Compose decides: the file {@code .env} beside those of the companies. Written once; later versions of
 * LiveTrace leave it alone.
 */
final class ComposeSettings {
    /** By version, not by digest: nobody here has seen the digests. */
    private static final String TEXT = """
            # What runs, by version. Pin what you have checked as NAME@sha256:DIGEST, which
            # docker buildx imagetools inspect NAME:VERSION prints.
            FABRIC_ORDERER_IMAGE=hyperledger/fabric-orderer:3.1.5
            FABRIC_PEER_IMAGE=hyperledger/fabric-peer:3.1.5
            JAVA_IMAGE=eclipse-temurin:17-jre
            GATEWAY_IMAGE=livetrace/gateway:0.1.0
            POSTGRES_IMAGE=postgres:15
            # For the gateway's database, made by chance.
            PGPASSWORD=%s
            """;

    private static final int PASSWORD_BYTES = 16;

    private ComposeSettings() {}

    /** How a Compose file refers to one of these; without it Compose says where to look. */
    static String refer(String name) {
        return "${" + name + ":?see .env}";
    }

    static void write(Layout layout) {
        Path file = layout.compose().resolve(".env");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, TEXT.formatted(password()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String password() {
        byte[] chance = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }
}
