package io.livetrace.gateway.page;

import io.livetrace.gateway.lookup.Step;
import java.time.Duration;
import java.util.List;

/**
 * The journey in two parts: what fits a phone, and the rest behind one touch.
 *
 * @param recent newest first
 * @param earlier continues where {@code recent} ends
 */
public record Journey(List<Step> recent, List<Step> earlier) {
    private static final int RECENT = 7;

    static Journey of(List<Step> steps) {
        int split = steps.size() <= RECENT + 2 ? steps.size() : RECENT;
        if (steps.size() > split && steps.get(split - 1).kind() == Step.Kind.GAP) {
            split--;
        }
        return new Journey(steps.subList(0, split), steps.subList(split, steps.size()));
    }

    /** How long a gap is, in days, or in hours where it is shorter than two days. */
    public static String gap(Step gap, Phrases phrases) {
        Duration length = Duration.between(gap.at(), gap.until().orElseThrow());
        return length.toDays() >= 2
                ? phrases.say(Say.GAP_DAYS, (int) length.toDays())
                : phrases.say(Say.GAP_HOURS, (int) length.toHours());
    }
}
