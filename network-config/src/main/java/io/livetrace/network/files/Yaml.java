package io.livetrace.network.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A tree of settings that becomes a YAML file. */
final class Yaml {
    private final Map<String, Object> tree;

    private Yaml(Map<String, Object> tree) {
        this.tree = tree;
    }

    static Yaml empty() {
        return new Yaml(new LinkedHashMap<>());
    }

    /** What holds for every node of a kind: a resource of this module. */
    static Yaml common(String resource) {
        try (InputStream file = Objects.requireNonNull(Yaml.class.getResourceAsStream("/settings/" + resource))) {
            return new Yaml(new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets what a dotted path names, such as {@code peer.tls.cert.file}. A file goes in as its path. */
    Yaml set(String path, Object value) {
        String[] names = path.split("\\.", -1);
        Map<String, Object> place = tree;
        for (int i = 0; i < names.length - 1; i++) {
            place = child(place, names[i]);
        }
        place.put(names[names.length - 1], value instanceof Path file ? file.toString() : value);
        return this;
    }

    Map<String, Object> tree() {
        return tree;
    }

    void write(Path file) {
        DumperOptions readable = new DumperOptions();
        readable.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        readable.setIndent(2);
        readable.setWidth(120);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, new org.yaml.snakeyaml.Yaml(readable).dump(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // settings are maps of maps down to their leaves
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
    }
}
