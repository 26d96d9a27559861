package io.livetrace.domain.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row changes one member of a valid document and says how that is refused. */
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
    @CsvSource(
            delimiter = '|',
            value = {
                "/type | EPCIS_NOT_A_DOCUMENT: /type: is missing; it tells what the document is",
                "/@context | EPCIS_MISSING: /@context: is missing",
                "/schemaVersion | EPCIS_MISSING: /schemaVersion: is missing",
                "/epcisBody | EPCIS_MISSING: /epcisBody: is missing",
                "/epcisBody/eventList | EPCIS_MISSING: /epcisBody/eventList: is missing",
                "/epcisBody/eventList/0/type | EPCIS_MISSING: /epcisBody/eventList/0/type: is missing",
                "/epcisBody/eventList/0/eventTime | EPCIS_MISSING: /epcisBody/eventList/0/eventTime: is missing",
                "/epcisBody/eventList/3/eventTimeZoneOffset | EPCIS_MISSING: /epcisBody/eventList/3/eventTimeZoneOffset: is missing",
                "/epcisBody/eventList/0/action | EPCIS_MISSING: /epcisBody/eventList/0/action: is missing",
                "/epcisBody/eventList/0/readPoint/id | EPCIS_MISSING: /epcisBody/eventList/0/readPoint/id: is missing",
                "/epcisBody/eventList/0/quantityList/0/epcClass | EPCIS_MISSING: /epcisBody/eventList/0/quantityList/0/epcClass: is missing",
                "/epcisBody/eventList/0/sensorElementList/0/sensorReport/0/type | EPCIS_MISSING: /epcisBody/eventList/0/sensorElementList/0/sensorReport/0/type: is missing",
                "/epcisBody/eventList/0/sourceList/0/type | EPCIS_MISSING: /epcisBody/eventList/0/sourceList/0/type: is missing",
                "/epcisBody/eventList/1/parentID | EPCIS_MISSING: /epcisBody/eventList/1/parentID: is missing; only with action OBSERVE may it be left out",
                "/epcisBody/eventList/1/childEPCs | EPCIS_MISSING: /epcisBody/eventList/1: names no children: it needs childEPCs or a childQuantityList",
                "/epcisBody/eventList/2/outputEPCList | EPCIS_MISSING: /epcisBody/eventList/2: needs inputs and outputs; with a transformationID, one of them",
                "/epcisBody/eventList/3/epcList | EPCIS_MISSING: /epcisBody/eventList/3: names nothing: it needs an epcList or a quantityList",
                "/epcisBody/eventList/3/bizTransactionList | EPCIS_MISSING: /epcisBody/eventList/3/bizTransactionList: is missing",
                "/epcisBody/eventList/4/parentID | EPCIS_MISSING: /epcisBody/eventList/4/parentID: is missing",
                "/epcisBody/eventList/5/eventTime | EPCIS_MISSING: /epcisBody/eventList/5/eventTime: is missing"
            })
    void without_a_member_that_must_be_there_it_is_refused_with_its_place(String pointer, String message) {
        ObjectNode document = (ObjectNode) Json.tree(DOCUMENT);
        parent(document, pointer).remove(name(pointer));
        assertThatThrownBy(() -> EpcisDocument.of(document)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/type | \"EPCISMasterDataDocument\" | EPCIS_VALUE: /type: \"EPCISMasterDataDocument\" is not an event type",
                "/creationDate | \"2026-11-22\" | EPCIS_VALUE: /creationDate: \"2026-11-22\" is not a time with an offset",
                "/schemaVersion | 2.0 | EPCIS_WRONG_TYPE: /schemaVersion: must be a text",
                "/@context | [\"none\"] | EPCIS_VALUE: /@context/0: \"none\" is not a URI",
                "/remark | \"x\" | EPCIS_UNKNOWN_MEMBER: /remark: is not a member that EPCIS has; one of your own needs a namespace",
                "/a~1b~0 | 1 | EPCIS_UNKNOWN_MEMBER: /a~1b~0: is not a member",
                "/epcisBody/eventList | {} | EPCIS_WRONG_TYPE: /epcisBody/eventList: must be a list",
                "/epcisBody/eventList/0/type | \"objectEvent\" | EPCIS_VALUE: /epcisBody/eventList/0/type: \"objectEvent\" is not an event type",
                "/epcisBody/eventList/0/eventTime | \"2026-11-22T09:30:00\" | EPCIS_VALUE: /epcisBody/eventList/0/eventTime: \"2026-11-22T09:30:00\" is not a time with an offset",
                "/epcisBody/eventList/0/eventTime | \"2026-02-30T09:30:00Z\" | EPCIS_VALUE: /epcisBody/eventList/0/eventTime: ",
                "/epcisBody/eventList/0/eventTimeZoneOffset | \"+15:00\" | EPCIS_VALUE: /epcisBody/eventList/0/eventTimeZoneOffset: \"+15:00\" is not an offset",
                "/epcisBody/eventList/0/eventTimeZoneOffset | \"08:00\" | EPCIS_VALUE: /epcisBody/eventList/0/eventTimeZoneOffset: ",
                "/epcisBody/eventList/0/eventID | \"event 1\" | EPCIS_VALUE: /epcisBody/eventList/0/eventID: \"event 1\" is not a URI",
                "/epcisBody/eventList/0/action | \"CREATE\" | EPCIS_VALUE: /epcisBody/eventList/0/action: \"CREATE\" is none of [ADD, DELETE, OBSERVE]",
                "/epcisBody/eventList/0/action | \"OBSERVE\" | EPCIS_RULE: /epcisBody/eventList/0/ilmd: master data of instances or lots comes only with action ADD",
                "/epcisBody/eventList/0/bizStep | \"transforming\" | EPCIS_VOCABULARY: /epcisBody/eventList/0/bizStep: \"transforming\" is not a business step of the standard",
                "/epcisBody/eventList/0/bizStep | \"urn:epcglobal:cbv:bizstep:shipping\" | EPCIS_VOCABULARY: /epcisBody/eventList/0/bizStep: \"urn:epcglobal:cbv:bizstep:shipping\" is the standard's own",
                "/epcisBody/eventList/0/disposition | \"in_transport\" | EPCIS_VOCABULARY: /epcisBody/eventList/0/disposition: ",
                "/epcisBody/eventList/0/persistentDisposition | {} | EPCIS_MISSING: /epcisBody/eventList/0/persistentDisposition: neither sets nor unsets",
                "/epcisBody/eventList/0/persistentDisposition | {\"set\": []} | EPCIS_VALUE: /epcisBody/eventList/0/persistentDisposition/set: must not be empty",
                "/epcisBody/eventList/0/epcList | [\"09521234543213\"] | EPCIS_VALUE: /epcisBody/eventList/0/epcList/0: \"09521234543213\" is not a URI",
                "/epcisBody/eventList/0/epcList | [\"urn:ex:1\", \"urn:ex:1\"] | EPCIS_VALUE: /epcisBody/eventList/0/epcList/1: stands twice in the list",
                "/epcisBody/eventList/0/quantityList/0/quantity | \"4.5\" | EPCIS_WRONG_TYPE: /epcisBody/eventList/0/quantityList/0/quantity: must be a number",
                "/epcisBody/eventList/0/quantityList/0/uom | \"kilos\" | EPCIS_VALUE: /epcisBody/eventList/0/quantityList/0/uom: \"kilos\" is not a UN/ECE Rec. 20 unit code",
                "/epcisBody/eventList/0/quantityList/0/ext:weight | 1 | EPCIS_UNKNOWN_MEMBER: /epcisBody/eventList/0/quantityList/0/ext:weight: is not a member that EPCIS has here",
                "/epcisBody/eventList/0/ilmd/colour | \"red\" | EPCIS_UNKNOWN_MEMBER: /epcisBody/eventList/0/ilmd/colour: is not a member that EPCIS has; one of your own needs a namespace, such as example:colour",
                "/epcisBody/eventList/0/extension | {} | EPCIS_UNKNOWN_MEMBER: /epcisBody/eventList/0/extension: ",
                "/epcisBody/eventList/0/certificationInfo | [{}] | EPCIS_WRONG_TYPE: /epcisBody/eventList/0/certificationInfo/0: must be a text",
                "/epcisBody/eventList/0/errorDeclaration | {\"reason\": \"typo\"} | EPCIS_MISSING: /epcisBody/eventList/0/errorDeclaration/declarationTime: is missing",
                "/epcisBody/eventList/0/sensorElementList/0/sensorReport | [] | EPCIS_VALUE: /epcisBody/eventList/0/sensorElementList/0/sensorReport: must not be empty",
                "/epcisBody/eventList/0/sensorElementList/0/sensorReport/0/type | \"Warmth\" | EPCIS_VOCABULARY: /epcisBody/eventList/0/sensorElementList/0/sensorReport/0/type: \"Warmth\" is not a measurement type",
                "/epcisBody/eventList/0/sensorElementList/0/sensorReport/0/value | \"3.5\" | EPCIS_WRONG_TYPE: /epcisBody/eventList/0/sensorElementList/0/sensorReport/0/value: must be a number",
                "/epcisBody/eventList/0/sensorElementList/0/sensorReport/0/booleanValue | \"true\" | EPCIS_WRONG_TYPE: /epcisBody/eventList/0/sensorElementList/0/sensorReport/0/booleanValue: must be true or false",
                "/epcisBody/eventList/0/sourceList/0/type | \"place\" | EPCIS_VOCABULARY: /epcisBody/eventList/0/sourceList/0/type: ",
                "/epcisBody/eventList/1/readPoint | \"urn:ex:door\" | EPCIS_WRONG_TYPE: /epcisBody/eventList/1/readPoint: must be an object",
                "/epcisBody/eventList/3/bizTransactionList | [] | EPCIS_VALUE: /epcisBody/eventList/3/bizTransactionList: must not be empty",
                "/epcisBody/eventList/4/action | \"ADD\" | EPCIS_MISSING: /epcisBody/eventList/4: names no children",
                "/epcisBody/eventList/5 | null | EPCIS_WRONG_TYPE: /epcisBody/eventList/5: must be an object"
            })
    void with_a_wrong_member_it_is_refused_with_its_place(String pointer, String value, String message) {
        JsonNode document = Json.tree(DOCUMENT);
        JsonNode parent = document.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ObjectNode object) {
            object.set(name(pointer), Json.tree(value));
        } else {
            ((ArrayNode) parent).set(5, Json.tree(value));
        }
        assertThatThrownBy(() -> EpcisDocument.of(document)).hasMessageStartingWith(message);
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

    private static ObjectNode parent(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
