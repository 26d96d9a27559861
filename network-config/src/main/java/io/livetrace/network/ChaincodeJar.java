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
 * The chaincode as it was built: a jar, its libraries beside it in {@code lib}, and perhaps an archive of its classes.
 *
 * @param path the jar
 */
record ChaincodeJar(Path path) {
    private static final String ARCHIVE = "livetrace-chaincode.jsa";
    /** Small, because there is one such process per peer. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx96m", "-Xms16m", "-Xss512k", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=96m", "-XX:ReservedCodeCacheSize=48m", "-Xshare:auto");

    ChaincodeJar {
        path = path.toAbsolutePath().normalize();
    }

    /** SHA-256 over the jar and its libraries, hexadecimal. */
    String digest() {
        MessageDigest digest = sha256();
        for (Path file : files()) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(read(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A copy that no later build changes under a running process. */
    ChaincodeJar copiedTo(Path directory) {
        try {
            Files.createDirectories(directory.resolve("lib"));
            for (Path file : files()) {
                copy(file, directory.resolve(path.getParent().relativize(file)));
            }
            Path archive = path.resolveSibling(ARCHIVE);
            if (Files.exists(archive)) {
                copy(archive, directory.resolve(ARCHIVE));
            }
            return new ChaincodeJar(directory.resolve(path.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it is run. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        Path archive = path.resolveSibling(ARCHIVE);
        if (Files.exists(archive)) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        command.addAll(List.of("-jar", path.toString()));
        return command;
    }

    private List<Path> files() {
        try (Stream<Path> libraries = Files.list(path.resolveSibling("lib"))) {
            return Stream.concat(Stream.of(path), libraries.sorted()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the chaincode is not built", e);
        }
    }

    /** Keeps the file's time, to which an archive of classes is bound. */
    private static void copy(Path file, Path target) throws IOException {
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
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
