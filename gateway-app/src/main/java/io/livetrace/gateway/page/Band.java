package io.livetrace.gateway.page;

import io.livetrace.gateway.lookup.Fact;
import io.livetrace.gateway.lookup.Verdict;
import io.livetrace.gateway.lookup.VerdictCode;
import java.util.List;
import java.util.Optional;

/**
 * The verdict as the top of the page words it.
 *
 * @param title a few words
 * @param sentence what it means for the reader
 * @param action what to do now
 * @param alsoKnown titles of the other facts; when we cannot check, only those that warn
 */
public record Band(
        Tone tone, Icon icon, String title, String sentence, Optional<Action> action, List<String> alsoKnown) {

    static Band of(Verdict verdict, Phrases phrases) {
        Fact leading = verdict.leading();
        VerdictCode code = leading.code();
        return new Band(
                Tone.of(code),
                Icon.of(code),
                title(leading, phrases),
                phrases.sentence(leading),
                Action.of(code),
                others(verdict, phrases));
    }

    /** A band without a verdict. */
    static Band plain(Tone tone, Icon icon, String title, String sentence) {
        return new Band(tone, icon, title, sentence, Optional.empty(), List.of());
    }

    private static List<String> others(Verdict verdict, Phrases phrases) {
        boolean blind = verdict.code() == VerdictCode.CANNOT_CHECK;
        return verdict.others().stream()
                .filter(fact -> !blind || Tone.of(fact.code()).warns())
                .map(fact -> title(fact, phrases))
                .toList();
    }

    private static String title(Fact fact, Phrases phrases) {
        return phrases.say(fact.code(), fact.details().toArray());
    }
}
