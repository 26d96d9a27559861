package io.livetrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each dependency and plug-in has one line in docs/dependencies.md: what for, why this one, licence. */
class DependenciesPageTest {
    private static final Path PAGE = Path.of("docs/dependencies.md");
    private static final Pattern ROW = Pattern.compile("\\| `([\\w.-]+)` \\|([^|]+\\|){3}");
    private static final Pattern USED = Pattern.compile(
            "<(?:dependency|plugin|path)>\\s*<groupId>(?!io\\.livetrace)[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern PINS =
            Pattern.compile("<dependencyManagement>.*</dependencyManagement>", Pattern.DOTALL);

    @Test
    void every_dependency_has_a_line_and_every_line_a_dependency() {
        assertThat(new TreeSet<>(rows(Repository.text(PAGE)))).isEqualTo(used());
    }

    @Test
    void the_lines_of_each_table_are_sorted() {
        for (String table : Repository.text(PAGE).split("\n## ", -1)) {
            assertThat(rows(table)).isSorted();
        }
    }

    private static List<String> rows(String text) {
        return ROW.matcher(text).results().map(row -> row.group(1)).toList();
    }

    private static Set<String> used() {
        return Repository.files("{pom.xml,**/pom.xml}").stream()
                .map(pom -> PINS.matcher(Repository.text(pom)).replaceAll(""))
                .flatMap(text -> USED.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
