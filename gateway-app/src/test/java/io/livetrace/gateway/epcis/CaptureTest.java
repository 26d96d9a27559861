package io.livetrace.gateway.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.epcis.EpcisDocument;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaptureTest {
    private static final String DOCUMENTS = "/2.0/EPCIS/JSON/Capture/";

    private final TestGateway gateway = TestGateway.start();
    private final ApiClient brand = gateway.as(DemoCompany.BRAND);

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Events/ObjectEvent.json", "Events/AggregationEvent.json", "Events/TransformationEvent.json"})
    void a_valid_document_is_captured_and_its_events_are_read_back_equal(String name) throws IOException {
        String json = read(name);
        brand.post("/epcis/capture", json).expect(200);
        for (EpcisEvent event : events(json)) {
            Answer answer =
                    brand.get("/epcis/events/" + encode(event.eventID())).expect(200);
            assertThat(answer.json()).isEqualTo(Json.tree(Json.write(event.standalone())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Documents/AggregationEvent_with_userExtensions.json, /epcisBody/eventList/0/extension",
        "Documents/ObjectEvent_all_possible_fields.json, /epcisBody/eventList/0/ilmd/countryOfExport"
    })
    void an_invalid_document_is_refused_with_the_place(String name, String place) throws IOException {
        Answer answer = brand.post("/epcis/capture", read(name)).expect(400);
        assertThat(answer.body()).contains(place);
    }

    @Test
    void an_event_is_captured_once() throws IOException {
        String json = read("Events/AssociationEvent.json");
        brand.post("/epcis/capture", json).expect(200);
        assertThat(brand.post("/epcis/capture", json).expect(409).code()).isEqualTo("EPCIS_EVENT_ALREADY_EXISTS");
    }

    private static List<EpcisEvent> events(String json) {
        return EpcisDocument.parse(json).recordedBy(Gln.parse("9521234000006"), Instant.EPOCH);
    }

    private static String read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(CaptureTest.class.getResourceAsStream(DOCUMENTS + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
