package io.livetrace.gateway.lookup;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.label.UnitHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the openings of a unit come to, for everybody or for one device.
 *
 * @param history who opened it
 */
record OpeningFacts(UnitHistory history) {
    /** From so many devices on, an inner code is in too many hands. */
    private static final int MANY_DEVICES = 3;

    /** How long an opening is news to whoever did it. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    List<Fact> forEverybody() {
        return with(before(Optional.empty()));
    }

    /** A device that did not open the unit is told what everybody is. */
    List<Fact> forDevice(Digest device, Instant now) {
        return history.by(device)
                .map(use -> {
                    if (!history.isFirst(device)) {
                        return with(before(Optional.of(device)), new Fact.OpenedByYou(use.first()));
                    }
                    Instant opened = history.opening().at();
                    return with(
                            opened.plus(JUST_NOW).isAfter(now) && use.times() == 1
                                    ? new Fact.OpenedNow(opened)
                                    : new Fact.OpenedByYou(opened));
                })
                .orElseGet(this::forEverybody);
    }

    private Fact before(Optional<Digest> device) {
        return new Fact.OpenedBefore(
                history.timesByOthers(device), history.opening().at(), Optional.empty());
    }

    private List<Fact> with(Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        if (history.devices() >= MANY_DEVICES) {
            all.add(new Fact.Anomaly(Fact.Anomaly.Reason.OPENED_BY_MANY_DEVICES, history.devices()));
        }
        return all;
    }
}
