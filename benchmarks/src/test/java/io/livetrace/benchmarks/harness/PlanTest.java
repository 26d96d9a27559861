package io.livetrace.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final List<String> turns = new ArrayList<>();
    private final Plan plan = new Plan(3, Duration.ofSeconds(1), said -> {});

    @Test
    void arms_warm_up_and_then_take_turns_forwards_and_backwards() {
        plan.run(List.of(arm("a", 2), arm("b", 1)));

        assertThat(turns).containsExactly("a", "b", "a", "b", "b", "a", "a", "b");
    }

    @Test
    void what_warmed_up_counts_for_nothing() {
        Rounds rounds = plan.run(List.of(arm("a", 6), arm("b", 2)));

        assertThat(rounds.of("a")).hasSize(3);
        assertThat(rounds.ratio("a", "b")).isEqualTo(new Ratio(3, 3, 3));
    }

    @Test
    void a_gate_compares_an_arm_with_itself() {
        assertThat(plan.gate(arm("a", 5))).isEqualTo(new Ratio(1, 1, 1));
    }

    @Test
    void a_report_says_when_the_ratios_cannot_be_relied_on() {
        Rounds rounds = plan.run(List.of(arm("a", 6), arm("b", 2)));
        Result result = Result.of("some", rounds).ratio("a_over_b", rounds.ratio("a", "b"));

        assertThat(text(result)).contains("a_over_b", "3.00 (3.00 to 3.00)", "a first look");
        assertThat(text(result.gated(new Ratio(1, 0.99, 1.01)))).contains("can be relied on");
        assertThat(text(result.gated(new Ratio(1.2, 1.1, 1.3)))).contains("say nothing");
    }

    @Test
    void a_report_for_programs_has_ratios_and_counts() {
        Rounds rounds = plan.run(List.of(arm("a", 6), arm("b", 2)));
        Result result = Result.of("some", rounds)
                .ratio("a_over_b", rounds.ratio("a", "b"))
                .count("oversold", 0);

        assertThat(new Report(result, plan, Machine.here()).json())
                .contains("\"ratios\":{\"a_over_b\":{\"high\":3.0,\"low\":3.0,\"median\":3.0}}", "\"oversold\":0");
        assertThat(new Report(result, plan, Machine.here()).csv().lines()).hasSize(7);
    }

    private String text(Result result) {
        return new Report(result, plan, Machine.here()).text();
    }

    private Arm arm(String name, long done) {
        return new Arm(name, time -> {
            turns.add(name);
            return new Measurement(done, 0, time, new Histogram(2));
        });
    }
}
