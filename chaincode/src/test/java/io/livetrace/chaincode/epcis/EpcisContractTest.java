package io.livetrace.chaincode.epcis;

import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.chaincode.Network;
import io.livetrace.domain.epcis.Capture;
import io.livetrace.domain.epcis.EpcisCode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.participant.ParticipantCode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EpcisContractTest {
    private final Network network = Network.start();
    private int events;

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class Capturing {
        @Test
        void records_every_event_of_a_document_in_one_transaction() {
            JsonNode answer = network.as(BRAND).submit("epcis:capture", document(event(), event()));

            assertThat(answer.path("eventIDs")).hasSize(2);
        }

        @Test
        void records_a_single_event() {
            ObjectNode event = event();
            event.put("@context", "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld");

            assertThat(network.as(INSPECTOR)
                            .submit("epcis:capture", event)
                            .at("/eventIDs/0")
                            .asText())
                    .isEqualTo(event.path("eventID").asText());
        }

        @Test
        void refuses_an_event_that_is_recorded_and_all_of_its_document() {
            ObjectNode recorded = event();
            ObjectNode fresh = event();
            network.as(BRAND).submit("epcis:capture", document(recorded));

            assertRefused(
                    EpcisCode.EPCIS_EVENT_ALREADY_EXISTS,
                    "/epcisBody/eventList/1/eventID",
                    () -> network.as(BRAND).submit("epcis:capture", document(fresh, recorded)));
            network.as(BRAND).submit("epcis:capture", document(fresh));
        }

        @Test
        void keeps_the_events_of_different_companies_apart() {
            ObjectNode event = event();
            network.as(BRAND).submit("epcis:capture", document(event));

            network.as(LOGISTICS).submit("epcis:capture", document(event));
        }

        @Test
        void refuses_two_events_of_one_id() {
            ObjectNode event = event();

            assertRefused(
                    EpcisCode.EPCIS_EVENT_ALREADY_EXISTS,
                    "/epcisBody/eventList/1/eventID",
                    () -> network.as(BRAND).submit("epcis:capture", document(event, event)));
        }

        @Test
        void refuses_an_invalid_event_with_its_place() {
            ObjectNode event = event();
            event.put("eventTime", "yesterday");

            assertRefused(
                    EpcisCode.EPCIS_VALUE,
                    "/epcisBody/eventList/1/eventTime",
                    () -> network.as(BRAND).submit("epcis:capture", document(event(), event)));
        }

        @Test
        void refuses_what_is_no_document() {
            assertRefused(
                    EpcisCode.EPCIS_NOT_A_DOCUMENT, () -> network.as(BRAND).submit("epcis:capture", "[]"));
            assertRefused(KernelCode.MALFORMED, () -> network.as(BRAND).submit("epcis:capture", "{"));
        }

        @Test
        void refuses_more_than_a_hundred_events_or_a_million_bytes() {
            ObjectNode[] many = IntStream.range(0, 101).mapToObj(i -> event()).toArray(ObjectNode[]::new);
            ObjectNode big = event();
            big.put("ext1:note", "x".repeat(Capture.MOST_BYTES));

            assertRefused(
                    EpcisCode.EPCIS_RULE,
                    "101 events",
                    () -> network.as(BRAND).submit("epcis:capture", document(many)));
            assertRefused(
                    EpcisCode.EPCIS_RULE, "bytes", () -> network.as(BRAND).submit("epcis:capture", document(big)));
        }

        @Test
        void refuses_a_caller_whose_organisation_does_not_run_the_recorder() {
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(BRAND).signedBy(LOGISTICS).submit("epcis:capture", document(event())));
        }
    }

    private static ObjectNode document(ObjectNode... events) {
        ObjectNode document = Json.object();
        ArrayNode context = document.putArray("@context");
        context.add("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld");
        context.addObject().put("ext1", "https://example.com/ext1/");
        document.put("type", "EPCISDocument");
        document.put("schemaVersion", "2.0");
        document.put("creationDate", "2026-11-22T08:00:00Z");
        ArrayNode list = document.putObject("epcisBody").putArray("eventList");
        Stream.of(events).forEach(list::add);
        return document;
    }

    private ObjectNode event() {
        ObjectNode event = Json.object();
        event.put("type", "ObjectEvent");
        event.put("eventID", "urn:example:event:" + ++events);
        event.put("eventTime", "2026-11-22T07:00:00Z");
        event.put("eventTimeZoneOffset", "+08:00");
        event.put("action", "OBSERVE");
        event.putArray("epcList").add("urn:epc:id:sgtin:9521234.000001.A1");
        return event;
    }
}
