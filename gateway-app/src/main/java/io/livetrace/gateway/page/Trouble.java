package io.livetrace.gateway.page;

import io.livetrace.domain.gs1.Gs1Code;
import io.livetrace.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * A page that has no code to tell about: what is wrong, and what to do.
 *
 * @param input what was scanned or typed, when it could not be read
 * @param detail what the parser said, for whoever mends the label
 */
public record Trouble(Phrases phrases, Band band, List<Say> steps, Optional<String> input, Optional<String> detail) {
    private static final int MAX_INPUT = 300;

    static Trouble malformed(String input, Refusal refusal, Phrases phrases) {
        Gs1Code why = refusal.code() instanceof Gs1Code code ? code : Gs1Code.GS1_NOT_A_CODE;
        String sentence = phrases.say(Say.MALFORMED_LEAD, why);
        return new Trouble(
                phrases,
                Band.plain(Tone.CAUTION, Icon.UNREADABLE, phrases.say(Say.MALFORMED_TITLE), sentence),
                List.of(Say.MALFORMED_STEP_CLEAN, Say.MALFORMED_STEP_TYPED, Say.MALFORMED_STEP_SELLER),
                Optional.of(input.length() > MAX_INPUT ? input.substring(0, MAX_INPUT) + "…" : input),
                Optional.of(refusal.detail()));
    }

    static Trouble notSent(Phrases phrases) {
        String title = phrases.say(Say.NOT_SENT_TITLE);
        return new Trouble(
                phrases,
                Band.plain(Tone.CAUTION, Icon.WARNING, title, phrases.say(Say.NOT_SENT_LEAD)),
                List.of(Say.NOT_SENT_STEP_AGAIN, Say.NOT_SENT_STEP_PHOTO),
                Optional.empty(),
                Optional.empty());
    }

    static Trouble notFound(Phrases phrases) {
        String title = phrases.say(Say.NOT_FOUND_TITLE);
        return new Trouble(
                phrases,
                Band.plain(Tone.UNSURE, Icon.QUESTION, title, phrases.say(Say.NOT_FOUND_LEAD)),
                List.of(Say.NOT_FOUND_STEP_SCAN, Say.NOT_FOUND_STEP_ADDRESS),
                Optional.empty(),
                Optional.empty());
    }
}
