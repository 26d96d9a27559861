package io.livetrace.network.topology;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads topologies: one of ours by its name, or a file of somebody's own. */
public final class TopologyFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private TopologyFile() {}

    /**
     * Reads a topology.
     *
     * @param nameOrFile {@code small}, {@code full}, or a path
     * @throws Wrong when there is none, or it describes no possible network
     */
    public static Topology read(String nameOrFile) {
        try (InputStream ours = TopologyFile.class.getResourceAsStream("/topologies/" + nameOrFile + ".yaml");
                InputStream file = ours == null ? open(Path.of(nameOrFile)) : ours) {
            return parse(nameOrFile, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new Wrong("there is no topology " + file + "; choose small, full, or a file that describes one");
        }
        return Files.newInputStream(file);
    }

    private static Topology parse(String name, @Nullable InputStream yaml) {
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return MAPPER.convertValue(tree, Topology.class);
        } catch (YAMLException | IllegalArgumentException wrong) {
            Throwable cause = wrong;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new Wrong("the topology " + name + " cannot be used: " + cause.getMessage());
        }
    }
}
