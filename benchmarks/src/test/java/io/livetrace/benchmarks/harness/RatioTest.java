package io.livetrace.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void is_the_median_of_the_pairs_within_its_bounds() {
        Ratio ratio = Ratio.of(List.of(1.9, 2.0, 2.1, 2.0, 2.2, 1.8, 2.0, 2.1, 1.9, 2.0));

        assertThat(ratio.median()).isCloseTo(2.0, within(0.001));
        assertThat(ratio.low()).isBetween(1.8, 2.0);
        assertThat(ratio.high()).isBetween(2.0, 2.2);
    }

    @Test
    void is_the_same_each_time_it_is_computed() {
        List<Double> pairs = List.of(1.0, 3.0, 2.0, 5.0, 4.0);

        assertThat(Ratio.of(pairs)).isEqualTo(Ratio.of(pairs));
    }

    @Test
    void of_something_to_itself_must_be_one_and_narrow() {
        assertThat(new Ratio(1.01, 0.97, 1.04).holdsAsGate()).isTrue();
        assertThat(new Ratio(1.02, 1.01, 1.03).holdsAsGate())
                .as("1.00 is not within")
                .isFalse();
        assertThat(new Ratio(1.00, 0.90, 1.02).holdsAsGate()).as("too wide").isFalse();
    }
}
