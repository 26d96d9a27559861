package io.livetrace.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One request of the story.
 *
 * @param say what happens, where a new chapter begins
 * @param as who asks; a member of the public when absent
 * @param get the path to read
 * @param post the path to write to
 * @param body the request's body
 * @param picture the file to send instead of a body
 * @param save the name under which the answer is kept
 * @param expect the code of the refusal that the story wants
 */
record StoryStep(
        Optional<String> say,
        Optional<DemoCompany> as,
        Optional<String> get,
        Optional<String> post,
        Optional<JsonNode> body,
        Optional<String> picture,
        Optional<String> save,
        Optional<String> expect) {
    private static final String FOLDER = "/demo/";
    private static final String FILE = "story.yaml";

    /** The whole story. */
    static List<StoryStep> all() {
        List<Object> steps =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(file(FILE), StandardCharsets.UTF_8));
        return steps.stream()
                .map(step -> Json.fromTree(Json.toTree(step), StoryStep.class))
                .toList();
    }

    /** A file that belongs to the story. */
    static byte[] file(String name) {
        try (InputStream file = Objects.requireNonNull(StoryStep.class.getResourceAsStream(FOLDER + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path() {
        return get.or(() -> post).orElseThrow(() -> new IllegalStateException("a step gets or posts"));
    }
}
