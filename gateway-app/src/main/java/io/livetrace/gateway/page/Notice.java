package io.livetrace.gateway.page;

import java.util.Optional;
import java.util.stream.Stream;

/** What became of a form that the reader has just sent; travels as {@code ?notice=} on the way back to the page. */
public enum Notice {
    REPORT_RECEIVED(Tone.GOOD),
    /** The code is no inner code of this label. */
    WRONG_INNER_CODE(Tone.STOP),
    /** Sent to the ledger, and its answer is not known yet. */
    OPENING_PENDING(Tone.INFO),
    TOO_MANY_TRIES(Tone.CAUTION),
    /** Neither done nor lost: nothing was recorded. */
    NOT_SENT(Tone.CAUTION);

    private final Tone tone;

    Notice(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** The notice of that name; anything else is none. */
    public static Optional<Notice> parse(Optional<String> name) {
        return name.flatMap(wanted -> Stream.of(values())
                .filter(notice -> notice.name().equals(wanted))
                .findFirst());
    }
}
