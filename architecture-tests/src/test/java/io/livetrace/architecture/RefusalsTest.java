package io.livetrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.ErrorCode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A refusal that no test has met may be one that nobody can meet. */
class RefusalsTest {
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

    @Test
    void every_code_with_which_the_ledger_refuses_is_met_by_a_test() {
        List<String> met = Repository.files("**/src/test/**.{java,csv,yaml,json}").stream()
                .flatMap(file -> WORD.matcher(Repository.text(file)).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(codes()).isNotEmpty().isSubsetOf(met);
    }

    private static List<String> codes() {
        return Code.CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("io.livetrace.domain"))
                .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                .flatMap(type -> Stream.of((ErrorCode[]) type.reflect().getEnumConstants()))
                .map(ErrorCode::name)
                .toList();
    }
}
