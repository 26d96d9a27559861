package io.livetrace.network.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/**
 * Our external builder: tells a peer where its chaincode service is
 * (Fabric's documentation, "External Builders and Launchers").
 */
public final class Builder {
    /** The environment variable that names a peer's directory of services. */
    public static final String SERVICES = "CHAINCODE_SERVICES";

    private static final List<String> SCRIPTS = List.of("detect", "build", "release");

    private Builder() {}

    public static void write(Layout layout) {
        SCRIPTS.forEach(script -> copy(script, layout.builder().resolve("bin").resolve(script)));
    }

    private static void copy(String script, Path target) {
        try (InputStream file = Objects.requireNonNull(Builder.class.getResourceAsStream("/builder/" + script))) {
            Files.createDirectories(target.getParent());
            Files.write(target, file.readAllBytes());
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
