package io.livetrace.gateway.recorded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ledger that was recorded, packed into a file. */
record Recording(Path file) {
    private static final String FOLDER = "/recorded";
    private static final String SUFFIX = ".zip";

    /** All that there are. */
    static List<Recording> all() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(Recording.class.getResource(FOLDER)).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Recording::new)
                    .toList();
        }
    }

    static Recording named(String name) {
        return new Recording(Path.of("src/test/resources" + FOLDER, name + SUFFIX));
    }

    /** Writes the ledger in that directory of a gateway, which is stopped. */
    void pack(Path data) throws IOException {
        Path ledger = data.resolve("ledger");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> paths = Files.walk(ledger)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(ledger.relativize(path).toString()));
                Files.copy(path, zip);
            }
        }
    }

    /** Puts the ledger where a gateway finds it. */
    void unpack(Path data) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    write(zip, data.resolve("ledger").resolve(entry.getName()));
                }
            }
        }
    }

    private static void write(InputStream content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            content.transferTo(out);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString().replace(SUFFIX, "");
    }
}
