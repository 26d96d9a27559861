package io.livetrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"scan --help", "import qc-reports --help", "import scans -h"})
    void help_shows_examples_before_anything_else(String arguments) {
        Run run = Run.of(arguments.split(" ", -1));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().indexOf("Examples"))
                .isPositive()
                .isLessThan(run.out().indexOf("--server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "import", "scan", "frobnicate", "scan --frobnicate x", "import qc-reports"})
    void wrong_use_exits_with_two_and_says_so_on_stderr(String arguments) {
        Run run = Run.of(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void no_option_takes_a_secret() {
        assertThat(Run.of("import", "qc-reports", "--help").out())
                .contains("--token-file")
                .doesNotContain("--token ", "--token=", "--password");
    }
}
