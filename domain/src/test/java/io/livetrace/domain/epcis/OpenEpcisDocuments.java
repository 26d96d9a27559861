package io.livetrace.domain.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

/** The JSON documents of the package openepcis-test-resources, as others use them to test their EPCIS. */
final class OpenEpcisDocuments {
    private static final String INDEX = "/openepcis-test-resources.list";
    private static final Set<String> QUERIES = Set.of(
            "queryDocumentWithEventTime.json", "QueryDocumentWithEventType.json", "queryDocumentWithAction.json");

    private OpenEpcisDocuments() {}

    /** Paths of all documents of version 2.0; questions to a query interface are no documents. */
    static Stream<String> paths() {
        return read(INDEX)
                .lines()
                .map(line -> line.replaceFirst("^\\.?/*", "/").strip())
                .filter(path -> path.startsWith("/2.0/EPCIS/JSON/") && path.endsWith(".json"))
                .filter(path -> !QUERIES.contains(path.substring(path.lastIndexOf('/') + 1)));
    }

    static String read(String path) {
        try (InputStream resource = OpenEpcisDocuments.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
