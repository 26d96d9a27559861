package io.livetrace.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * How long is measured, and how often. Arms take turns, forwards and then backwards (A B, B A, …), so that what slows the
 * machine for a while slows all of them.
 *
 * @param pairs how many rounds every arm has
 * @param time how long each is
 * @param progress hears what warms up and what each round measured
 */
public record Plan(int pairs, Duration time, Consumer<String> progress) {
    /** Measures the arms in turn. */
    public Rounds run(List<Arm> arms) {
        for (Arm arm : arms) {
            progress.accept("warming up " + arm.name());
            arm.load().run(time);
        }
        List<Rounds.Round> rounds = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            for (Arm arm : inTurn(arms, pair)) {
                Measurement measured = arm.load().run(time);
                progress.accept("round %d of %d: %s, %s a second"
                        .formatted(pair + 1, pairs, arm.name(), Figures.of(measured.perSecond())));
                rounds.add(new Rounds.Round(pair, arm.name(), measured));
            }
        }
        return new Rounds(rounds);
    }

    /** Measures one arm against itself: what differs then is the machine. */
    public Ratio gate(Arm arm) {
        Arm again = new Arm(arm.name() + " again", arm.load());
        return run(List.of(arm, again)).ratio(arm.name(), again.name());
    }

    private static List<Arm> inTurn(List<Arm> arms, int pair) {
        List<Arm> turn = new ArrayList<>(arms);
        if (pair % 2 == 1) {
            Collections.reverse(turn);
        }
        return turn;
    }
}
