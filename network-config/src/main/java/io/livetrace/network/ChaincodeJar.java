package io.livetrace.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The chaincode as it was built: a jar, its libraries beside it in {@code lib}.
 *
 * @param path the jar
 */
record ChaincodeJar(Path path) {
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final String NAME = "livetrace-chaincode.jar";

    /** One such process runs per peer: small, but compiled twice, because a network runs for long (ADR 14). */
    private static final List<String> OPTIONS =
            List.of("-Xmx96m", "-Xms16m", "-Xss512k", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=96m", "-Xshare:auto");

    ChaincodeJar {
        path = path.toAbsolutePath().normalize();
    }

    /** The chaincode that was copied to a directory. */
    static ChaincodeJar in(Path directory) {
        return new ChaincodeJar(directory.resolve(NAME));
    }

    /** SHA-256 over the jar and its libraries, hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(path));
            for (Path library : libraries()) {
                digest.update(library.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(library));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the chaincode is not built: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Makes a copy that no later build changes under a running process; one that is there already stays. */
    void copyTo(Path directory) {
        if (Files.exists(directory)) {
            return;
        }
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        try {
            Trees.delete(unfinished);
            Files.createDirectories(unfinished.resolve("lib"));
            Files.copy(path, unfinished.resolve(NAME));
            for (Path library : libraries()) {
                Files.copy(library, unfinished.resolve("lib").resolve(library.getFileName()));
            }
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it is run. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", path.toString()));
        return command;
    }

    /** What the jar itself says; other files may lie beside them. */
    private List<Path> libraries() throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            String libraries = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(libraries.split(" ", -1)).map(path::resolveSibling).toList();
        }
    }
}
