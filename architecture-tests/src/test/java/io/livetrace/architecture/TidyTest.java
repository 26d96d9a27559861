package io.livetrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small habits that a reader is thankful for (CONTRIBUTING.md, "How our code looks"). */
class TidyTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_LINE = 150;

    private static final String TEXTS =
            "{**.java,**.xml,**.md,**.yaml,**.sh,**.sql,**.jte,**.css,**.js,**.csv,**.properties,livetrace,.ci/run}";

    private static final Pattern LEFTOVER = Pattern.compile("\\b(FIX" + "ME|TO" + "DO|XX" + "X)\\b");
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Base)\\.java");
    private static final Pattern THIS_MACHINE = Pattern.compile("(^|[\"'\\s=(:])/(root|work|home)/\\w");
    private static final Pattern REGISTRY =
            Pattern.compile("repo1?[.]maven|registry[.]npmjs|crates[.]io|pypi[.]org|deb[.]debian[.]org|proxy[.]golang");

    @Test
    void no_source_file_is_longer_than_400_lines() {
        assertThat(Repository.files("**.{java,sql,jte,css,js}"))
                .filteredOn(file -> Repository.lines(file).size() > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void no_line_of_java_is_so_long_that_it_must_be_scrolled() {
        assertThat(Repository.lines("**.java"))
                .filteredOn(line -> line.text().length() > LONGEST_LINE)
                .isEmpty();
    }

    @Test
    void nothing_is_left_to_be_done_in_a_comment() {
        assertThat(matching(LEFTOVER)).isEmpty();
    }

    @Test
    void every_package_says_what_lives_there_and_is_null_marked() {
        List<Path> packages = Repository.files("**.java").stream()
                .map(Path::getParent)
                .distinct()
                .map(folder -> folder.resolve("package-info.java"))
                .toList();
        assertThat(packages).allMatch(Repository::has, "exists");
        assertThat(packages)
                .filteredOn(Repository::has)
                .allMatch(info -> Repository.text(info).contains("@NullMarked"), "is null-marked")
                .filteredOn(info -> info.toString().contains("src/main"))
                .allMatch(info -> Repository.text(info).startsWith("/**"), "says what lives there");
    }

    @Test
    void indentation_is_by_spaces_and_no_line_ends_in_a_blank() {
        assertThat(Repository.lines(TEXTS))
                .filteredOn(
                        line -> line.text().indexOf('\t') >= 0 || line.text().endsWith(" "))
                .isEmpty();
    }

    @Test
    void every_file_ends_with_its_last_line() {
        assertThat(Repository.files(TEXTS))
                .filteredOn(file -> !Repository.text(file).isEmpty())
                .allMatch(file -> Repository.text(file).endsWith("\n"), "ends with a line feed");
    }

    @Test
    void no_class_has_a_name_that_says_nothing() {
        assertThat(Repository.files("**.java"))
                .filteredOn(file -> EMPTY_NAME.matcher(file.toString()).matches())
                .isEmpty();
    }

    @Test
    void no_file_names_a_package_registry_or_a_path_of_somebodys_machine() {
        assertThat(matching(REGISTRY)).isEmpty();
        assertThat(matching(THIS_MACHINE)).isEmpty();
    }

    private static Stream<Repository.Line> matching(Pattern pattern) {
        return Repository.lines(TEXTS)
                .filter(line -> pattern.matcher(line.text()).find());
    }
}
