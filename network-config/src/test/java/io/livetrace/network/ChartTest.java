package io.livetrace.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.files.Layout;
import io.livetrace.network.process.Wanted;
import io.livetrace.network.topology.TopologyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Helm chart as far as it can be judged without Helm and without a cluster. */
class ChartTest {
    private static final Path CHART = Path.of("helm/livetrace");
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{[^}]*?(\\.[\\w.]+)( \\| quote)? }}");

    @ParameterizedTest
    @ValueSource(strings = {"chaincode", "gateway"})
    void what_it_makes_is_yaml_that_no_root_runs(String part) {
        for (JsonNode made : render(part)) {
            assertThat(made.at("/apiVersion").asText()).matches("(apps/)?v1");
            assertThat(made.at("/metadata/name").asText()).isEqualTo("brand-" + part);
        }
        JsonNode container = container(part);
        assertThat(container.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
    }

    @Test
    void every_value_is_used_and_every_used_value_is_there() {
        Set<String> used = new TreeSet<>();
        for (String part : List.of("chaincode", "gateway")) {
            Matcher values = Pattern.compile("\\.Values\\.(\\w+\\.\\w+)").matcher(text("templates/" + part + ".yaml"));
            values.results().forEach(found -> used.add(found.group(1)));
        }
        Set<String> there = new TreeSet<>();
        values().properties()
                .forEach(part ->
                        part.getValue().fieldNames().forEachRemaining(name -> there.add(part.getKey() + "." + name)));
        assertThat(used).isEqualTo(there);
    }

    @Test
    void the_chaincode_gets_the_very_settings_that_the_launcher_gives_it() {
        JsonNode given = container("chaincode").at("/env");

        assertThat(given.findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(launched().environment().keySet());
    }

    @Test
    void gateways_share_a_database_whose_user_stands_in_a_secret() {
        JsonNode gateway = container("gateway");

        assertThat(gateway.at("/args"))
                .extracting(JsonNode::asText)
                .anyMatch(option -> option.startsWith("--database="));
        assertThat(gateway.at("/envFrom/0/secretRef/name").asText()).isEqualTo("livetrace-gateway-database");
        assertThat(render("gateway").get(0).at("/spec/replicas").asInt()).isGreaterThan(1);
    }

    @Test
    void the_chart_speaks_of_the_version_that_the_images_have() {
        JsonNode chart = tree(text("Chart.yaml"));

        assertThat(chart.at("/apiVersion").asText()).isEqualTo("v2");
        assertThat(values().findValuesAsText("image"))
                .allMatch(image -> image.endsWith(":" + chart.at("/appVersion").asText()));
    }

    private static Wanted launched() {
        Map<String, Path> paths =
                FabricCommands.NAMES.stream().collect(Collectors.toMap(Function.identity(), Path::of));
        Processes processes =
                new Processes(TopologyFile.read("small"), new Layout(Path.of("none")), new FabricCommands(paths));
        List<Wanted> all = processes.all(List.of(new Deployment(1, "livetrace_1:2", 1)));
        return all.get(all.size() - 1);
    }

    private static JsonNode container(String part) {
        return render(part).get(0).at("/spec/template/spec/containers/0");
    }

    private static List<JsonNode> render(String part) {
        String plain = EXPRESSION.matcher(text("templates/" + part + ".yaml")).replaceAll(ChartTest::value);
        List<JsonNode> made = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(plain)
                .forEach(document -> made.add(new JsonMapper().valueToTree(document)));
        return made;
    }

    private static String value(MatchResult expression) {
        String path = expression.group(1);
        String value = path.equals(".Release.Name")
                ? "brand"
                : values().at(path.substring(".Values".length()).replace('.', '/'))
                        .asText();
        return expression.group(2) == null ? value : "\"" + value + "\"";
    }

    private static JsonNode values() {
        return tree(text("values.yaml"));
    }

    private static JsonNode tree(String yaml) {
        return new JsonMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    private static String text(String file) {
        try {
            return Files.readString(CHART.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
