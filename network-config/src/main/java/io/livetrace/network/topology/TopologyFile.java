package io.livetrace.network.topology;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
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
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private TopologyFile() {}

    /**
     * Reads a topology.
     *
     * @param nameOrFile {@code small}, {@code full}, or a path
     * @throws Wrong when there is none, or it describes no possible network
     */
    public static Topology read(String nameOrFile) {
        String ours = "/topologies/" + nameOrFile + ".yaml";
        try (InputStream resource = TopologyFile.class.getResourceAsStream(ours)) {
            return parse(nameOrFile, resource == null ? bytes(Path.of(nameOrFile)) : resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a topology so that it can be read again. */
    public static void write(Topology topology, Path file) {
        try {
            MAPPER.writeValue(file.toFile(), topology);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Wrong("there is no topology " + file + "; choose small, full, or a file that describes one");
        }
        return Files.readAllBytes(file);
    }

    private static Topology parse(String name, byte[] yaml) {
        try {
            Object tree =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, StandardCharsets.UTF_8));
            Wrong.unless(tree != null, "the file is empty");
            return MAPPER.convertValue(tree, Topology.class);
        } catch (YAMLException | IllegalArgumentException wrong) {
            throw new Wrong("the topology " + name + " cannot be used: " + why(wrong));
        }
    }

    private static String why(Throwable wrong) {
        if (!(wrong.getCause() instanceof JsonMappingException mapping)) {
            return String.valueOf(wrong.getMessage());
        }
        if (mapping.getCause() != null) {
            return where(mapping) + mapping.getCause().getMessage();
        }
        if (mapping instanceof UnrecognizedPropertyException) {
            return where(mapping) + "is not known";
        }
        boolean absent = mapping.getOriginalMessage().toLowerCase(Locale.ROOT).contains("null");
        return where(mapping) + (absent ? "must be given" : "does not fit");
    }

    /** Such as {@code channels[1].members: }. */
    private static String where(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.substring(1) + ": ";
    }
}
