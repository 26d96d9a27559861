package io.livetrace.domain.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the package's documents are, was judged by the published JSON schema of EPCIS 2.0.1. */
class OpenEpcisDocumentsTest {
    private static final Gln RECORDER = Gln.parse("9521234000013");
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    /** Documents that break the schema, and where. */
    private static final Map<String, String> INVALID = Map.of(
            "Capture/Documents/AggregationEvent_with_userExtensions.json",
            "EPCIS_UNKNOWN_MEMBER: /epcisBody/eventList/0/extension: ",
            "Capture/Documents/AssociationEvent_with_userExtensions.json",
            "EPCIS_UNKNOWN_MEMBER: /epcisBody/eventList/0/extension: ",
            "Capture/Documents/ObjectEvent_all_possible_fields.json",
            "EPCIS_UNKNOWN_MEMBER: /epcisBody/eventList/0/ilmd/countryOfExport: ",
            "Capture/Documents/SensorData_with_combined_events.json",
            "EPCIS_VOCABULARY: /epcisBody/eventList/7/sensorElementList/0/sensorReport/1/type: \"Molar_concentration\"",
            "Capture/Documents/TransactionEvent_with_userExtensions.json",
            "EPCIS_VOCABULARY: /epcisBody/eventList/0/sensorElementList/0/sensorReport/0/type: \"EffectiveDoseRate\"",
            "Query/SensorData_with_combined_events.json",
            "EPCIS_VOCABULARY: /epcisBody/queryResults/resultsBody/eventList/7/sensorElementList/0/sensorReport/1/type: ",
            "Query/TransactionEvent_with_userExtensions.json",
            "EPCIS_VOCABULARY: /epcisBody/queryResults/resultsBody/eventList/0/sensorElementList/0/sensorReport/0/type: ");

    @Test
    void the_package_holds_the_documents_that_we_count_on() {
        assertThat(OpenEpcisDocuments.paths()).hasSize(48).anyMatch(path -> path.endsWith("Events/ObjectEvent.json"));
    }

    @ParameterizedTest
    @MethodSource
    void a_valid_document_is_read_and_written_back_equal(String path) {
        String json = OpenEpcisDocuments.read(path);
        EpcisDocument document = EpcisDocument.parse(json);

        assertThat(Json.tree(Json.write(document.tree()))).isEqualTo(Json.tree(json));
        assertThat(document.events()).isNotEmpty();
    }

    static Stream<String> a_valid_document_is_read_and_written_back_equal() {
        return OpenEpcisDocuments.paths().filter(path -> !INVALID.containsKey(shortName(path)));
    }

    @ParameterizedTest
    @MethodSource("a_valid_document_is_read_and_written_back_equal")
    void its_events_survive_the_ledger_and_say_the_same_after_it(String path) {
        for (EpcisEvent event :
                EpcisDocument.parse(OpenEpcisDocuments.read(path)).recordedBy(RECORDER, NOW)) {
            String stored = Json.write(event);
            EpcisEvent found = Json.read(stored, EpcisEvent.class);

            assertThat(found).isEqualTo(event);
            assertThat(Json.write(found)).isEqualTo(stored);
            assertThat(found.when()).isEqualTo(event.when());
            assertThat(EpcisLinks.of(found)).isEqualTo(EpcisLinks.of(event));
            JsonNode standalone = event.standalone();
            assertThat(EpcisDocument.of(standalone).kind()).isEqualTo(EpcisDocument.Kind.EVENT);
        }
    }

    @ParameterizedTest
    @MethodSource
    void an_invalid_document_is_refused_with_the_place(String path) {
        assertThatThrownBy(() -> EpcisDocument.parse(OpenEpcisDocuments.read(path)))
                .hasMessageStartingWith(INVALID.getOrDefault(shortName(path), "?"));
    }

    static Stream<String> an_invalid_document_is_refused_with_the_place() {
        return OpenEpcisDocuments.paths().filter(path -> INVALID.containsKey(shortName(path)));
    }

    private static String shortName(String path) {
        return path.replace("/2.0/EPCIS/JSON/", "");
    }
}
