package io.livetrace.network.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads what was written as Fabric would. */
final class Written {
    private Written() {}

    static JsonNode yaml(Path file) {
        try {
            return new JsonMapper()
                    .valueToTree(new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
                            .load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
