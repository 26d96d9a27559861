package io.livetrace.domain.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Json;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpcisLinksTest {
    private static final Gtin DRESS = Gtin.parse("9521234543213");
    private static final Identifier LOT = Identifier.lot(DRESS, LotNumber.parse("L1"));
    private static final Identifier UNIT = Identifier.unit(DRESS, SerialNumber.parse("7"));
    private static final Identifier BOX = Identifier.logisticUnit(Sscc.parse("106141412345678908"));

    /** Links of an event given by its type and what stands after the common members. */
    private static EpcisLinks links(String type, String members) {
        ObjectNode event = (ObjectNode) Json.tree("{" + members + "}");
        event.put("type", type).put("eventTime", "2026-11-22T01:00:00Z").put("eventTimeZoneOffset", "+00:00");
        return EpcisLinks.of(
                new EpcisEvent(Gln.parse("9521234000013"), "urn:ex:e1", Instant.EPOCH, Optional.empty(), event));
    }

    @Test
    void inputs_lead_to_outputs_whichever_way_they_are_written() {
        EpcisLinks links = links("TransformationEvent", """
                "inputEPCList": ["urn:ex:yarn"],
                "inputQuantityList": [{"epcClass": "https://mill.example/01/9521234000006/10/C1", "quantity": 3}],
                "outputQuantityList": [{"epcClass": "urn:epc:class:lgtin:9521234.054321.L1"}]""");
        Identifier cloth = Identifier.lot(Gtin.parse("9521234000006"), LotNumber.parse("C1"));
        assertThat(links.links())
                .containsExactlyInAnyOrder(
                        new Link(Identifier.of("urn:ex:yarn"), LOT, Link.Kind.TRANSFORMED, Action.ADD),
                        new Link(cloth, LOT, Link.Kind.TRANSFORMED, Action.ADD));
        assertThat(links.identifiers()).containsExactlyInAnyOrder(Identifier.of("urn:ex:yarn"), cloth, LOT);
    }

    @Test
    void the_parts_of_a_long_transformation_meet_at_its_id() {
        EpcisLinks in = links("TransformationEvent", """
                "transformationID": "urn:ex:t1", "inputEPCList": ["urn:ex:yarn"]""");
        EpcisLinks out = links("TransformationEvent", """
                "transformationID": "urn:ex:t1", "outputEPCList": ["urn:ex:cloth"]""");
        Identifier over = Identifier.of("urn:ex:t1");
        assertThat(in.links())
                .containsExactly(new Link(Identifier.of("urn:ex:yarn"), over, Link.Kind.TRANSFORMED, Action.ADD));
        assertThat(out.links())
                .containsExactly(new Link(over, Identifier.of("urn:ex:cloth"), Link.Kind.TRANSFORMED, Action.ADD));
    }

    @ParameterizedTest
    @CsvSource({
        "AggregationEvent, AGGREGATED, ADD",
        "AggregationEvent, AGGREGATED, DELETE",
        "AssociationEvent, ASSOCIATED, ADD"
    })
    void a_parent_leads_to_its_children_with_what_happens_to_them(String type, Link.Kind kind, Action action) {
        EpcisLinks links = links(type, """
                "action": "%s", "parentID": "urn:epc:id:sscc:0614141.1234567890",
                "childEPCs": ["https://id.gs1.org/01/09521234543213/21/7"]""".formatted(action));
        assertThat(links.links()).containsExactly(new Link(BOX, UNIT, kind, action));
        assertThat(links.emptied()).isEmpty();
    }

    @Test
    void taking_all_children_out_names_the_emptied_parent() {
        EpcisLinks links = links("AggregationEvent", """
                "action": "DELETE", "parentID": "https://id.gs1.org/00/106141412345678908"\
                """);
        assertThat(links.links()).isEmpty();
        assertThat(links.emptied()).contains(BOX);
        assertThat(links.identifiers()).containsExactly(BOX);
    }

    @Test
    void a_label_with_lot_and_serial_ties_the_unit_to_its_lot() {
        EpcisLinks links = links("ObjectEvent", """
                "action": "OBSERVE", "epcList": ["https://scan.example/01/09521234543213/10/L1/21/7"]""");
        assertThat(links.links()).containsExactly(new Link(LOT, UNIT, Link.Kind.INSTANTIATED, Action.ADD));
        assertThat(links.identifiers()).containsExactlyInAnyOrder(UNIT, LOT);
    }

    @Test
    void the_lot_in_the_master_data_of_new_units_ties_them_to_it() {
        EpcisLinks links = links("ObjectEvent", """
                "action": "ADD", "epcList": ["urn:epc:id:sgtin:9521234.054321.7"], "ilmd": {"cbvmda:lotNumber": "L1"}""");
        assertThat(links.links()).containsExactly(new Link(LOT, UNIT, Link.Kind.INSTANTIATED, Action.ADD));
    }

    @Test
    void seeing_things_links_nothing() {
        EpcisLinks links = links("ObjectEvent", """
                "action": "OBSERVE", "epcList": ["urn:epc:id:sgtin:9521234.054321.7"], "bizStep": "shipping"\
                """);
        assertThat(links.links()).isEmpty();
        assertThat(links.identifiers()).containsExactly(UNIT);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/01/9521234543213/22/A/10/L1?17=261231, https://id.gs1.org/01/09521234543213/10/L1",
        "https://example.com/01/9521234543213/22/A, https://id.gs1.org/01/09521234543213/22/A",
        "urn:epc:id:sgln:9521234.00001.0, https://id.gs1.org/414/9521234000013",
        "https://example.com/articles/1, https://example.com/articles/1",
        "https://example.com/01/09521234543210, https://example.com/01/09521234543210",
        "urn:epc:id:adi:W81X9C.3KL984PX1.2WMA52, urn:epc:id:adi:W81X9C.3KL984PX1.2WMA52"
    })
    void one_thing_has_one_name(String written, String name) {
        assertThat(Identifier.of(written)).hasToString(name);
        assertThat(Identifier.of(name)).hasToString(name);
    }
}
