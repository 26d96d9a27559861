package io.livetrace.domain.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the tables changes one member of a valid document and says how that is refused. */
class EpcisRefusalsTest {
    private static final String DOCUMENT = """
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", {"ext": "https://example.com/"}],
             "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-11-22T09:30:00+08:00",
             "epcisBody": {"eventList": [
              {"type": "ObjectEvent", "eventTime": "2026-11-22T09:30:00.123+08:00", "eventTimeZoneOffset": "+08:00",
               "action": "ADD", "bizStep": "commissioning", "epcList": ["https://id.gs1.org/01/09521234543213/21/7"],
               "quantityList": [{"epcClass": "urn:epc:class:lgtin:9521234.054321.L1", "quantity": 4.5, "uom": "KGM"}],
               "readPoint": {"id": "https://id.gs1.org/414/9521234000013"}, "ilmd": {"ext:colour": "red"},
               "sensorElementList": [{"sensorReport": [{"type": "Temperature", "value": 3.5, "uom": "CEL"}]}],
               "sourceList": [{"type": "location", "source": "urn:epc:id:sgln:9521234.00001.0"}]},
              {"type": "AggregationEvent", "eventTime": "2026-11-22T09:30:00Z", "eventTimeZoneOffset": "+08:00",
               "action": "ADD", "parentID": "https://id.gs1.org/00/106141412345678908", "childEPCs": ["urn:ex:1"]},
              {"type": "TransformationEvent", "eventTime": "2026-11-22T09:30:00Z", "eventTimeZoneOffset": "-03:30",
               "inputEPCList": ["urn:ex:1"], "outputEPCList": ["urn:ex:2"]},
              {"type": "TransactionEvent", "eventTime": "2026-11-22T09:30:00Z", "eventTimeZoneOffset": "+14:00",
               "action": "OBSERVE", "epcList": [], "bizTransactionList": [{"type": "po", "bizTransaction": "urn:ex:po1"}]},
              {"type": "AssociationEvent", "eventTime": "2026-11-22T09:30:00Z", "eventTimeZoneOffset": "+00:00",
               "action": "DELETE", "parentID": "urn:ex:crate"},
              {"type": "ext:OurOwnEvent", "eventTime": "2026-11-22T09:30:00Z", "eventTimeZoneOffset": "+00:00", "our": 1}
             ]}}
            """;

    @Test
    void the_document_that_the_rows_change_is_valid() {
        EpcisDocument document = EpcisDocument.parse(DOCUMENT);
        assertThat(document.events()).hasSize(6);
        assertThat(document.kind()).isEqualTo(EpcisDocument.Kind.DOCUMENT);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "missing-members.csv", delimiter = '|', numLinesToSkip = 1)
    void without_a_member_that_must_be_there_it_is_refused_with_its_place(
            String removed, String place, String code, String why) {
        JsonNode document = Json.tree(DOCUMENT);
        ((ObjectNode) parent(document, removed)).remove(name(removed));
        assertThatThrownBy(() -> EpcisDocument.of(document)).hasMessage(code + ": " + absolute(place) + ": " + why);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "wrong-members.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void with_a_wrong_member_it_is_refused_with_its_place(
            String changed, String value, String place, String code, @Nullable String why) {
        JsonNode document = Json.tree(DOCUMENT);
        if (parent(document, changed) instanceof ObjectNode object) {
            object.set(name(changed), Json.tree(value));
        } else {
            ((ArrayNode) parent(document, changed)).set(Integer.parseInt(name(changed)), Json.tree(value));
        }
        assertThatThrownBy(() -> EpcisDocument.of(document))
                .hasMessageStartingWith(code + ": " + absolute(place) + ": " + (why == null ? "" : why));
    }

    @ParameterizedTest
    @CsvSource({"[]", "3", "\"EPCISDocument\"", "null"})
    void what_is_no_object_is_no_document(String json) {
        assertThatThrownBy(() -> EpcisDocument.parse(json)).hasMessageStartingWith("EPCIS_NOT_A_DOCUMENT");
    }

    @Test
    void a_single_event_needs_its_own_context() {
        JsonNode event = Json.tree(DOCUMENT).at("/epcisBody/eventList/1");
        assertThatThrownBy(() -> EpcisDocument.of(event)).hasMessage("EPCIS_MISSING: /@context: is missing");
    }

    /** Places in the tables are below the list of events unless they begin with a slash. */
    private static String absolute(String place) {
        return place.startsWith("/") ? place : "/epcisBody/eventList/" + place;
    }

    private static JsonNode parent(JsonNode document, String place) {
        String pointer = absolute(place);
        return document.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }
}
