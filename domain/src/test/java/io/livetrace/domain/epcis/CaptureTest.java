package io.livetrace.domain.epcis;

import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaptureTest {
    private static final Gln RECORDER = Gln.parse("9520002000002");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void all_events_of_a_document_are_recorded_in_its_order() {
        Outcome outcome = capture(document(event("urn:a:1"), event("urn:a:2")));

        assertThat(outcome.result()).isEqualTo(new Capture.Captured(List.of("urn:a:1", "urn:a:2")));
        assertThat(outcome.writes()).hasSize(2);
    }

    @Test
    void an_event_without_id_gets_one_from_its_content() {
        ObjectNode nameless = event("urn:a:1");
        nameless.remove("eventID");
        var once = (Capture.Captured) capture(document(nameless)).result();
        var again = (Capture.Captured) capture(document(nameless)).result();

        assertThat(once.eventIDs()).singleElement().asString().startsWith("urn:uuid:");
        assertThat(again).isEqualTo(once);
    }

    @Test
    void an_event_that_is_recorded_already_is_refused_with_its_place() {
        EpcisDocument document = document(event("urn:a:1"), event("urn:a:2"));
        RecordKey<EpcisEvent> taken = EpcisEvent.key(RECORDER, "urn:a:2", false);

        assertRefused(
                EpcisCode.EPCIS_EVENT_ALREADY_EXISTS, "/epcisBody/eventList/1/eventID", () -> capture(document, taken));
    }

    @Test
    void two_events_of_one_id_in_a_document_are_refused_with_the_place_of_the_second() {
        assertRefused(
                EpcisCode.EPCIS_EVENT_ALREADY_EXISTS,
                "/epcisBody/eventList/2/eventID",
                () -> capture(document(event("urn:a:1"), event("urn:a:2"), event("urn:a:1"))));
    }

    @Test
    void an_error_declaration_stands_beside_the_event_that_it_declares_wrong() {
        ObjectNode wrong = event("urn:a:1");
        wrong.putObject("errorDeclaration").put("declarationTime", "2026-11-22T07:00:00Z");
        RecordKey<EpcisEvent> taken = EpcisEvent.key(RECORDER, "urn:a:1", false);

        assertThat(capture(document(wrong), taken).writes()).hasSize(1);
    }

    @Test
    void a_document_of_more_than_a_hundred_events_is_refused() {
        ObjectNode[] events = Stream.iterate(0, i -> i + 1)
                .limit(101)
                .map(i -> event("urn:a:" + i))
                .toArray(ObjectNode[]::new);

        assertRefused(EpcisCode.EPCIS_RULE, "101 events", () -> Capture.requireFitting(document(events)));
    }

    @Test
    void a_document_of_more_than_a_million_bytes_is_refused() {
        ObjectNode big = event("urn:a:1");
        big.put("ext1:note", "x".repeat(Capture.MOST_BYTES));

        assertRefused(EpcisCode.EPCIS_RULE, "bytes", () -> Capture.requireFitting(document(big)));
    }

    private static Outcome capture(EpcisDocument document, RecordKey<EpcisEvent> taken) {
        return Capture.capture(document, document.recordedBy(RECORDER, NOW), List.of(taken));
    }

    private static Outcome capture(EpcisDocument document) {
        return Capture.capture(document, document.recordedBy(RECORDER, NOW), List.of());
    }

    private static EpcisDocument document(ObjectNode... events) {
        ObjectNode document = Json.object();
        ArrayNode context = document.putArray("@context").add(EventBuilder.EPCIS_CONTEXT);
        context.addObject().put("ext1", "https://example.com/ext1/");
        document.put("type", "EPCISDocument");
        document.put("schemaVersion", "2.0");
        document.put("creationDate", "2026-11-22T08:00:00Z");
        ArrayNode list = document.putObject("epcisBody").putArray("eventList");
        Stream.of(events).forEach(list::add);
        return EpcisDocument.of(document);
    }

    private static ObjectNode event(String eventID) {
        ObjectNode event = Json.object();
        event.put("type", "ObjectEvent");
        event.put("eventID", eventID);
        event.put("eventTime", "2026-11-22T07:00:00Z");
        event.put("eventTimeZoneOffset", "+08:00");
        event.put("action", "OBSERVE");
        event.putArray("epcList").add("urn:epc:id:sgtin:9520002.000001.A1");
        return event;
    }
}
