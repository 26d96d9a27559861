package io.livetrace.domain.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpcisEventsTest {
    private static final Gln BRAND = Gln.parse("9521234000013");
    private static final Gln WORKSHOP = Gln.parse("9521234000020");
    private static final Gtin DRESS = Gtin.parse("9521234543213");
    private static final Gtin CLOTH = Gtin.parse("9521234000006");
    private static final LotNumber L1 = LotNumber.parse("L/1");
    private static final TxContext TX =
            new TxContext("ab".repeat(32), Instant.parse("2026-11-22T01:00:00Z"), Rules.newest());
    private static final EpcisEvents EVENTS = new EpcisEvents(BRAND, TX);

    private static EventBuilder weaving() {
        return EVENTS.transformation(
                        0,
                        List.of(Item.lot(CLOTH, LotNumber.parse("C1"), Quantity.of("120.5", "MTR"))),
                        List.of(Item.lot(DRESS, L1, Quantity.pieces(100))))
                .step(BizStep.COMMISSIONING)
                .disposition(Disposition.ACTIVE)
                .readPoint(WORKSHOP)
                .extension("instruction", TextNode.valueOf("a-0"));
    }

    @Test
    void a_transaction_writes_a_valid_event() {
        EpcisEvent event = weaving().build();
        assertThat(event.standalone()).isEqualTo(Json.tree("""
                {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                              {"livetrace": "https://livetrace.io/ns/epcis/"}],
                 "type": "TransformationEvent", "eventID": "%s",
                 "eventTime": "2026-11-22T01:00:00Z", "eventTimeZoneOffset": "+00:00",
                 "inputQuantityList": [
                   {"epcClass": "https://id.gs1.org/01/09521234000006/10/C1", "quantity": 120.5, "uom": "MTR"}],
                 "outputQuantityList": [
                   {"epcClass": "https://id.gs1.org/01/09521234543213/10/L%%2F1", "quantity": 100}],
                 "bizStep": "commissioning", "disposition": "active",
                 "readPoint": {"id": "https://id.gs1.org/414/9521234000020"}, "livetrace:instruction": "a-0"}
                """.formatted(event.eventID())));
    }

    @Test
    void the_same_transaction_writes_the_same_bytes_and_another_index_another_id() {
        assertThat(Json.write(weaving().build())).isEqualTo(Json.write(weaving().build()));
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(index -> EVENTS.object(
                                index, Action.OBSERVE, List.of(Item.unit(DRESS, SerialNumber.parse("7"))))
                        .readPoint(WORKSHOP)
                        .build()
                        .eventID())
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id ->
                        id.matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void every_kind_of_event_is_valid_by_itself_and_read_back_equal() {
        Item unit = Item.unit(DRESS, SerialNumber.parse("7"));
        Identifier box = Identifier.logisticUnit(Sscc.parse("106141412345678908"));
        List<EpcisEvent> written = List.of(
                weaving().build(),
                EVENTS.object(1, Action.ADD, List.of(unit, Item.product(DRESS, Quantity.pieces(1_000))))
                        .ilmd("cbvmda:lotNumber", TextNode.valueOf("L/1"))
                        .build(),
                EVENTS.aggregation(2, Action.ADD, box, List.of(unit))
                        .step(BizStep.PACKING)
                        .build(),
                EVENTS.aggregation(3, Action.DELETE, box, List.of())
                        .step(BizStep.UNPACKING)
                        .build(),
                EVENTS.association(4, Action.ADD, box, List.of(unit)).build(),
                EVENTS.transaction(5, Action.ADD, List.of(unit))
                        .bizTransaction("po", "https://example.com/po/1")
                        .source("owning_party", BRAND)
                        .destination("owning_party", WORKSHOP)
                        .build(),
                EVENTS.object(6, Action.OBSERVE, List.of(Item.logisticUnit(Sscc.parse("106141412345678908"))))
                        .happened(Instant.parse("2026-11-22T00:59:59.5Z"), "+08:00")
                        .bizLocation(WORKSHOP)
                        .reading("Temperature", new BigDecimal("3.5"), "CEL", Instant.parse("2026-11-22T00:59:00Z"))
                        .reading("Temperature", new BigDecimal("4.0"), "CEL", Instant.parse("2026-11-22T00:59:30Z"))
                        .build());
        for (EpcisEvent event : written) {
            assertThat(Json.read(Json.write(event), EpcisEvent.class)).isEqualTo(event);
            assertThat(EpcisDocument.parse(Json.write(event.standalone())).events())
                    .hasSize(1);
        }
    }

    @Test
    void the_dimensions_of_an_event_are_read_as_values() {
        EpcisEvent event = EVENTS.object(0, Action.OBSERVE, List.of(Item.lot(DRESS, L1, Quantity.of("2.5", "KGM"))))
                .happened(Instant.parse("2026-11-22T00:30:00Z"), "+08:00")
                .step(BizStep.RECEIVING)
                .disposition(Disposition.IN_PROGRESS)
                .readPoint(WORKSHOP)
                .source("possessing_party", BRAND)
                .reading("Temperature", new BigDecimal("9.1"), "CEL", TX.time())
                .build();

        assertThat(event.recordKey()).hasToString("EpcisEvent(9521234000013, " + event.eventID() + ")");
        assertThat(event.when()).isEqualTo(new When(Instant.parse("2026-11-22T00:30:00Z"), "+08:00", Optional.empty()));
        assertThat(event.what().items())
                .containsExactly(new Item(
                        Identifier.lot(DRESS, L1), true, Optional.of(new BigDecimal("2.5")), Optional.of("KGM")));
        assertThat(event.where().readPoint()).contains(Identifier.place(WORKSHOP));
        assertThat(event.why().bizStep()).contains("receiving");
        assertThat(event.why().sources())
                .containsExactly(new Why.Role(Optional.of("possessing_party"), Identifier.party(BRAND)));
        assertThat(event.how().reports()).singleElement().satisfies(report -> {
            assertThat(report.type()).isEqualTo("Temperature");
            assertThat(report.value()).contains(new BigDecimal("9.1"));
            assertThat(report.time()).contains(TX.time());
        });
    }

    @Test
    void an_event_handed_in_twice_without_id_is_the_same_record() {
        EpcisDocument document =
                EpcisDocument.parse(OpenEpcisDocuments.read("/2.0/EPCIS/JSON/Capture/Events/ObjectEvent.json"));
        EpcisEvent first = document.recordedBy(BRAND, TX.time()).get(0);
        EpcisEvent second = document.recordedBy(BRAND, TX.time().plusSeconds(9)).get(0);
        assertThat(first.recordKey()).isEqualTo(second.recordKey());
        assertThat(first.event().has("eventID")).isFalse();
    }

    @Test
    void an_error_declaration_does_not_overwrite_the_event_that_it_is_about() {
        EpcisEvent wrong = weaving().build();
        var declaration = wrong.event().deepCopy();
        declaration.putObject("errorDeclaration").put("declarationTime", "2026-11-23T00:00:00Z");
        EpcisEvent declared = new EpcisEvent(BRAND, wrong.eventID(), TX.time(), wrong.context(), declaration);
        assertThat(declared.declaresError()).isTrue();
        assertThat(declared.recordKey().parts()).containsExactly("9521234000013", wrong.eventID(), "error");
    }

    @Test
    void an_event_that_names_too_many_things_is_refused() {
        List<Item> many = IntStream.range(0, 1_001)
                .mapToObj(i -> Item.unit(DRESS, SerialNumber.parse("S" + i)))
                .toList();
        assertThatThrownBy(() -> EVENTS.object(0, Action.ADD, many).build())
                .hasMessageStartingWith("EPCIS_RULE: names too many things");
        assertThatThrownBy(() -> EVENTS.transformation(0, many.subList(0, 101), many.subList(101, 201))
                        .build())
                .hasMessageStartingWith("EPCIS_RULE: names too many things");
    }

    @Test
    void words_of_the_standard_are_read_bare_however_they_are_written() {
        assertThat(Vocabulary.plain("https://ref.gs1.org/cbv/BizStep-shipping")).isEqualTo("shipping");
        assertThat(Vocabulary.plain("cbv:Comp-latitude")).isEqualTo("latitude");
        assertThat(Vocabulary.plain("gs1:ALARM_CONDITION")).isEqualTo("ALARM_CONDITION");
        assertThat(Vocabulary.plain("https://example.com/BizStep-x")).isEqualTo("https://example.com/BizStep-x");
    }
}
