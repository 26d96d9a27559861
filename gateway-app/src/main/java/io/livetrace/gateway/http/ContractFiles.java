package io.livetrace.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The files that the contract is written in: one for what all share, and one for each feature with its paths and schemas. They
 * are published as one document.
 */
final class ContractFiles {
    private static final List<String> FILES = List.of(
            "livetrace",
            "rules",
            "instruction",
            "pool",
            "lot",
            "label",
            "quality",
            "stock",
            "livestream",
            "logistics",
            "recall",
            "epcis",
            "lookup",
            "webhook");

    private ContractFiles() {}

    /** All files as one tree; refuses two definitions of one thing. */
    static Map<String, Object> merged() {
        Map<String, Object> all = parse(FILES.get(0));
        FILES.stream().skip(1).forEach(name -> merge(all, parse(name), name));
        return all;
    }

    /** The tree as it is published. */
    static String text(Map<String, Object> tree) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(tree);
    }

    @SuppressWarnings("unchecked") // YAML mappings have text keys here; anything else fails at once when it is read
    private static void merge(Map<String, Object> into, Map<String, Object> more, String file) {
        more.forEach((key, value) -> {
            Object known = into.putIfAbsent(key, value);
            if (known instanceof Map<?, ?> inner && value instanceof Map<?, ?> addition) {
                merge((Map<String, Object>) inner, (Map<String, Object>) addition, file);
            } else if (known instanceof List<?> list && value instanceof List<?> addition) {
                into.put(key, Stream.concat(list.stream(), addition.stream()).toList());
            } else if (known != null) {
                throw new IllegalStateException("openapi/" + file + ".yaml defines " + key + " a second time");
            }
        });
    }

    private static Map<String, Object> parse(String name) {
        String path = "/openapi/" + name + ".yaml";
        try (InputStream file = Objects.requireNonNull(ContractFiles.class.getResourceAsStream(path), path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
