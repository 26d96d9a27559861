package io.livetrace.gateway.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The recall that reaches this lot.
 *
 * @param because the material whose recall reaches this lot, when it was not recalled itself
 * @param steps what the buyer should do, in order; where the issuer wrote none, the page has its own
 * @param returnBy until when it is taken back
 */
public record Recall(
        String recallId,
        Organisation issuer,
        Text reason,
        Instant openedAt,
        Optional<Text> because,
        List<Text> steps,
        Optional<LocalDate> returnBy) {
    public Recall {
        steps = List.copyOf(steps);
    }
}
