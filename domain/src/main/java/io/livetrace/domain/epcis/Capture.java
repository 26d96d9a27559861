package io.livetrace.domain.epcis;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A company hands events of its own in. All of a document is recorded, or nothing. */
public final class Capture {
    /** The most events of one transaction; a longer document is captured in several. */
    public static final int MOST_EVENTS = 100;

    /** The most bytes of one transaction's document. */
    public static final int MOST_BYTES = 1_000_000;

    private Capture() {}

    /** The ids under which the events stand now, in the document's order. */
    public record Captured(List<String> eventIDs) {
        public Captured {
            eventIDs = List.copyOf(eventIDs);
        }
    }

    /** Refuses a document that one transaction cannot take. */
    public static void requireFitting(EpcisDocument document) {
        int events = document.events().size();
        Refusal.unless(
                events <= MOST_EVENTS,
                EpcisCode.EPCIS_RULE,
                "has " + events + " events; capture up to " + MOST_EVENTS + " at a time");
        int bytes = Json.write(document.tree()).getBytes(StandardCharsets.UTF_8).length;
        Refusal.unless(
                bytes <= MOST_BYTES,
                EpcisCode.EPCIS_RULE,
                "has " + bytes + " bytes; capture up to " + MOST_BYTES + " at a time");
    }

    /**
     * Records the events of a document, each once.
     *
     * @param taken the keys among them that are on the ledger already
     */
    public static Outcome capture(EpcisDocument document, List<EpcisEvent> events, List<RecordKey<EpcisEvent>> taken) {
        Set<RecordKey<EpcisEvent>> known = new HashSet<>(taken);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            EpcisEvent event = events.get(i);
            if (!known.add(event.recordKey())) {
                throw new Refusal(
                                EpcisCode.EPCIS_EVENT_ALREADY_EXISTS,
                                event.recorder() + " has recorded an event with the id " + event.eventID())
                        .at(document.pointerTo(i));
            }
            ids.add(event.eventID());
        }
        return Outcome.of(new Captured(ids)).putAll(events);
    }
}
