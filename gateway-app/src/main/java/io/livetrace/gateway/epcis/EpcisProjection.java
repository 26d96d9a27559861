package io.livetrace.gateway.epcis;

import io.livetrace.domain.epcis.Action;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EpcisLinks;
import io.livetrace.domain.epcis.Why;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.gateway.readmodel.Edge;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event is seen by whoever recorded it and by the companies that it names as source or destination. It is found by every
 * thing that it mentions, and what it tells of their origin becomes genealogy, whether a contract wrote it or a company
 * captured it.
 */
public final class EpcisProjection implements Projection<EpcisEvent> {
    /** Facet: the canonical Digital Link of a thing that an event mentions. */
    public static final String EPC = "epc";

    static final String EVENT_ID = "eventID";
    static final String EVENTS = "events";

    @Override
    public RecordType<EpcisEvent> type() {
        return EpcisEvent.TYPE;
    }

    @Override
    public Visibility visibility(EpcisEvent event, Snapshot now) {
        Why why = event.why();
        Stream<Gln> named = Stream.concat(why.sources().stream(), why.destinations().stream())
                .flatMap(role -> role.id().link().stream())
                .flatMap(link -> link.party().stream());
        return Visibility.only(Stream.concat(Stream.of(event.recorder()), named).toList());
    }

    @Override
    public Optional<Entry> entry(EpcisEvent event, Snapshot now) {
        return Optional.of(Entry.newestFirst(EVENTS, event.recordTime(), event.type(), event.eventID()));
    }

    @Override
    public List<Facet> facets(EpcisEvent event) {
        Stream<Facet> things = EpcisLinks.of(event).identifiers().stream().map(identifier -> Facet.of(EPC, identifier));
        return Stream.concat(Stream.of(Facet.of(EVENT_ID, event.eventID())), things)
                .distinct()
                .toList();
    }

    @Override
    public List<Edge> edges(EpcisEvent event) {
        return EpcisLinks.of(event).links().stream()
                .filter(link -> link.action() != Action.DELETE)
                .map(link ->
                        new Edge(link.from().uri(), link.to().uri(), link.kind().name()))
                .distinct()
                .toList();
    }
}
