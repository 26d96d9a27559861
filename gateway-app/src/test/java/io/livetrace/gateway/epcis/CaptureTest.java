package io.livetrace.gateway.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.epcis.EpcisDocument;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.http.Uris;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the package's documents are, was judged by the published JSON schema of EPCIS 2.0.1. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaptureTest {
    /** Companies that see each other's events only where an event names them. */
    private static final List<DemoCompany> RECORDERS = List.of(
            DemoCompany.BRAND, DemoCompany.MILL, DemoCompany.DAIRY, DemoCompany.LOGISTICS, DemoCompany.INSPECTOR);

    /** Documents that break the schema: with which code, and where. */
    private static final Map<String, String> INVALID = Map.of(
            "Capture/Documents/AggregationEvent_with_userExtensions.json",
            "EPCIS_UNKNOWN_MEMBER /epcisBody/eventList/0/extension",
            "Capture/Documents/AssociationEvent_with_userExtensions.json",
            "EPCIS_UNKNOWN_MEMBER /epcisBody/eventList/0/extension",
            "Capture/Documents/ObjectEvent_all_possible_fields.json",
            "EPCIS_UNKNOWN_MEMBER /epcisBody/eventList/0/ilmd/countryOfExport",
            "Capture/Documents/SensorData_with_combined_events.json",
            "EPCIS_VOCABULARY /epcisBody/eventList/7/sensorElementList/0/sensorReport/1/type",
            "Capture/Documents/TransactionEvent_with_userExtensions.json",
            "EPCIS_VOCABULARY /epcisBody/eventList/0/sensorElementList/0/sensorReport/0/type",
            "Query/SensorData_with_combined_events.json",
            "EPCIS_VOCABULARY /epcisBody/queryResults/resultsBody/eventList/7/sensorElementList/0/sensorReport/1/type",
            "Query/TransactionEvent_with_userExtensions.json",
            "EPCIS_VOCABULARY /epcisBody/queryResults/resultsBody/eventList/0/sensorElementList/0/sensorReport/0/type");

    private final TestGateway gateway = TestGateway.start();
    private final ApiClient brand = gateway.as(DemoCompany.BRAND);
    private final Map<DemoCompany, Set<String>> recorded = new EnumMap<>(DemoCompany.class);

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @MethodSource
    void a_valid_document_is_captured_and_its_events_are_read_back_equal(String name) {
        String json = OpenEpcisDocuments.read(name);
        List<EpcisEvent> events = EpcisDocument.parse(json).recordedBy(DemoCompany.BRAND.gln(), Instant.EPOCH);
        ApiClient recorder = gateway.as(recorderOf(events));

        Answer captured = recorder.post("/epcis/capture", json).expect(200);

        assertThat(captured.json().path("eventIDs")).hasSameSizeAs(events);
        for (EpcisEvent event : events) {
            JsonNode found = recorder.get(path(event)).expect(200).json();
            assertThat(found).isEqualTo(Json.tree(Json.write(event.standalone())));
            assertThat(found.properties())
                    .containsAll(event.event().deepCopy().without("@context").properties());
        }
    }

    static Stream<String> a_valid_document_is_captured_and_its_events_are_read_back_equal() {
        return OpenEpcisDocuments.names().filter(name -> !INVALID.containsKey(name));
    }

    @ParameterizedTest
    @MethodSource
    void an_invalid_document_is_refused_with_the_place(String name) {
        Answer answer =
                brand.post("/epcis/capture", OpenEpcisDocuments.read(name)).expect(400);

        String place = answer.json().at("/errors/0/pointer").asText();
        assertThat(answer.code() + " " + place).isEqualTo(INVALID.get(name));
    }

    static Set<String> an_invalid_document_is_refused_with_the_place() {
        return INVALID.keySet();
    }

    @Test
    void the_package_holds_the_documents_that_we_count_on() {
        assertThat(OpenEpcisDocuments.names()).hasSize(48).containsAll(INVALID.keySet());
    }

    @Test
    void an_event_is_captured_once() {
        ApiClient cosmetics = gateway.as(DemoCompany.COSMETICS);
        String json = OpenEpcisDocuments.read("Capture/Events/AssociationEvent.json");
        cosmetics.post("/epcis/capture", json).expect(200);

        assertThat(cosmetics.post("/epcis/capture", json).expect(409).code()).isEqualTo("EPCIS_EVENT_ALREADY_EXISTS");
    }

    @Test
    void an_event_that_nobody_recorded_is_not_found() {
        Answer answer = brand.get("/epcis/events/" + Uris.encode("urn:uuid:00000000-0000-4000-8000-000000000000"));
        assertThat(answer.expect(404).code()).isEqualTo("EPCIS_EVENT_NOT_FOUND");
    }

    /** Several documents tell of one event, which a company records once: the first company to which they are all new. */
    private DemoCompany recorderOf(List<EpcisEvent> events) {
        List<String> ids = events.stream().map(EpcisEvent::eventID).toList();
        DemoCompany recorder = RECORDERS.stream()
                .filter(company -> Collections.disjoint(recorded.getOrDefault(company, Set.of()), ids))
                .findFirst()
                .orElseThrow();
        recorded.computeIfAbsent(recorder, first -> new HashSet<>()).addAll(ids);
        return recorder;
    }

    private static String path(EpcisEvent event) {
        return "/epcis/events/" + Uris.encode(event.eventID());
    }
}
