package io.livetrace.gateway.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The JSON documents of the package openepcis-test-resources, as others use them to test their EPCIS. */
final class OpenEpcisDocuments {
    private static final String INDEX = "/openepcis-test-resources.list";
    private static final String FOLDER = "/2.0/EPCIS/JSON/";
    private static final Set<String> QUERIES = Set.of(
            "Query/queryDocumentWithEventTime.json",
            "Query/QueryDocumentWithEventType.json",
            "Query/queryDocumentWithAction.json");

    private OpenEpcisDocuments() {}

    /** Names of all documents of version 2.0; questions to a query interface are no documents. */
    static Stream<String> names() {
        return resource(INDEX)
                .lines()
                .map(line -> line.replaceFirst("^\\.?/*", "/").strip())
                .filter(path -> path.startsWith(FOLDER) && path.endsWith(".json"))
                .map(path -> path.substring(FOLDER.length()))
                .filter(name -> !QUERIES.contains(name))
                .sorted();
    }

    static String read(String name) {
        return resource(FOLDER + name);
    }

    private static String resource(String path) {
        try (InputStream file = Objects.requireNonNull(OpenEpcisDocuments.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
