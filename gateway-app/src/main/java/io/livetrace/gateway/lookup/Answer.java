package io.livetrace.gateway.lookup;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.label.UnitHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lookup as everybody is given it, with what it takes to word it for one device.
 *
 * @param history the openings of the unit; absent while there is none
 */
public record Answer(Lookup lookup, Optional<UnitHistory> history) {

    /** An answer that is the same for all devices. */
    static Answer of(Lookup lookup) {
        return new Answer(lookup, Optional.empty());
    }

    /** The lookup for a device that may have opened the unit. */
    public Lookup forDevice(Digest device, Instant now) {
        return history.map(OpeningFacts::new)
                .map(openings -> lookup.with(verdict(openings, device, now)))
                .orElse(lookup);
    }

    private Verdict verdict(OpeningFacts openings, Digest device, Instant now) {
        List<Fact> facts = new ArrayList<>(lookup.verdict().facts());
        facts.removeAll(openings.forEverybody());
        facts.addAll(openings.forDevice(device, now));
        return Verdict.of(facts);
    }
}
