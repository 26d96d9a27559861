package io.livetrace.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.livetrace.domain.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Holds answers against the published contract: status, media type and JSON. Paths that the contract does not have pass. */
final class ContractCheck {
    private static final String DOCUMENT = "https://livetrace.test/openapi.json";

    private final Map<Pattern, String> paths = new LinkedHashMap<>();
    private final Map<String, Object> tree;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private ContractCheck(Map<String, Object> tree) {
        this.tree = tree;
        String json = Json.write(tree);
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DOCUMENT, json)));
        at(tree, "paths").orElseThrow().keySet().stream()
                .sorted((one, other) -> Integer.compare(parameters(one), parameters(other)))
                .forEach(path -> paths.put(Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")), path));
    }

    static ContractCheck of(String url) {
        try (InputStream yaml = URI.create(url).toURL().openStream()) {
            return new ContractCheck(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(String method, String path, Answer answer) {
        String plain = path.split("\\?", 2)[0];
        paths.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).matches())
                .findFirst()
                .flatMap(entry -> operation(entry.getValue(), method))
                .ifPresent(pointer -> check(pointer, answer));
    }

    private Optional<String> operation(String path, String method) {
        String verb = method.toLowerCase(Locale.ROOT);
        return at(tree, "paths", path, verb).map(found -> "/paths/" + escape(path) + "/" + verb);
    }

    private void check(String operation, Answer answer) {
        String status = String.valueOf(answer.status());
        Map<String, Object> responses =
                at(tree, steps(operation + "/responses")).orElseThrow();
        assertThat(responses)
                .as(operation)
                .containsAnyOf(
                        Map.entry(status, responses.getOrDefault(status, "")),
                        Map.entry("default", responses.getOrDefault("default", "")));
        String pointer = followed(operation + "/responses/" + (responses.containsKey(status) ? status : "default"));
        Map<String, Object> content = at(tree, steps(pointer + "/content")).orElse(Map.of());
        if (content.isEmpty()) {
            assertThat(answer.body()).as(pointer).isEmpty();
            return;
        }
        String mediaType = answer.header("Content-Type").split(";", 2)[0];
        assertThat(content).as(pointer + ": " + answer.body()).containsKey(mediaType);
        if (mediaType.endsWith("json")) {
            Schema schema = compiled.computeIfAbsent(
                    pointer + "/content/" + escape(mediaType) + "/schema",
                    place -> schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + place)));
            assertThat(schema.validate(answer.body(), InputFormat.JSON))
                    .as(pointer + ": " + answer.body())
                    .isEmpty();
        }
    }

    /** The place itself, or where its reference leads. */
    private String followed(String pointer) {
        Object reference = at(tree, steps(pointer)).orElseThrow().get("$ref");
        return reference == null ? pointer : reference.toString().substring(1);
    }

    @SuppressWarnings("unchecked") // YAML mappings have text keys here
    private static Optional<Map<String, Object>> at(Map<String, Object> tree, String... steps) {
        Object here = tree;
        for (String step : steps) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable((Map<String, Object>) here);
    }

    private static String[] steps(String pointer) {
        String[] steps = pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = steps[i].replace("~1", "/").replace("~0", "~");
        }
        return steps;
    }

    private static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static int parameters(String path) {
        return path.length() - path.replace("{", "").length();
    }
}
