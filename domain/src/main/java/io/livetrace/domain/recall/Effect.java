package io.livetrace.domain.recall;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.logistics.Tally;
import java.time.Instant;
import java.util.List;

/**
 * What a recall achieved.
 *
 * @param lots how many lots it reached
 * @param told how many companies it told
 * @param acknowledged how many of them acknowledged
 * @param unanswered those that did not
 * @param setApart what they set apart, lot by lot
 */
public record Effect(int lots, int told, int acknowledged, List<Gln> unanswered, Tally setApart, Instant closedAt) {
    public Effect {
        unanswered = List.copyOf(unanswered);
    }
}
