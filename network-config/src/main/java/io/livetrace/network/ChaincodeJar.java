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
import java.util.stream.Stream;

/**
 * The chaincode as it was built: a jar, its libraries beside it in {@code lib}.
 *
 * @param path the jar
 */
record ChaincodeJar(Path path) {
    private static final String NAME = "livetrace-chaincode.jar";
    /** Small, because there is one such process per peer. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx96m",
            "-Xms16m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:ReservedCodeCacheSize=48m",
            "-Xshare:auto");

    ChaincodeJar {
        path = path.toAbsolutePath().normalize();
    }

    /** SHA-256 over the jar and its libraries, hexadecimal. */
    String digest() {
        MessageDigest digest = sha256();
        digest.update(read(path));
        for (Path library : libraries()) {
            digest.update(library.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(read(library));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The chaincode that was copied to a directory. */
    static ChaincodeJar in(Path directory) {
        return new ChaincodeJar(directory.resolve(NAME));
    }

    /** Makes a copy that no later build changes under a running process. */
    void copyTo(Path directory) {
        try {
            Files.createDirectories(directory.resolve("lib"));
            Files.copy(path, directory.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
            for (Path library : libraries()) {
                Files.copy(
                        library,
                        directory.resolve("lib").resolve(library.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it is run. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", path.toString()));
        return command;
    }

    private List<Path> libraries() {
        try (Stream<Path> libraries = Files.list(path.resolveSibling("lib"))) {
            return libraries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the chaincode is not built", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
