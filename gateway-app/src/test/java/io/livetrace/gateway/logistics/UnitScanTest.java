package io.livetrace.gateway.logistics;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.consumer.Workshop;
import io.livetrace.gateway.http.Uris;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit's label, scanned by a carrier: what the ledger learns, and what whoever holds the unit is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitScanTest {
    private static final String HUB = "9522222000107";

    private final TestGateway gateway = TestGateway.start();
    private final Workshop workshop = Workshop.at(gateway);
    private final Workshop.Lot lot = workshop.lotOfDresses();
    private final List<Workshop.Unit> units = workshop.label(lot);
    private int parcels;

    @BeforeAll
    void open_the_hub() {
        Map<String, String> hub = Map.of("gln", HUB, "kind", "CENTRAL_WAREHOUSE", "name", "Hub", "city", "嘉兴");
        gateway.as(PLATFORM)
                .post("/v1/participants/" + LOGISTICS.gln() + "/locations", hub)
                .expect(201);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "(01)%s(10)%s(21)%s", "(01)%1$s(21)%3$s"})
    void the_ledger_learns_the_leaf_of_a_scanned_label_and_never_its_serial_number(String form) {
        Workshop.Unit unit = units.get(3);
        String parcel = parcelToChengdu();
        String code = form.equals("link") ? unit.digitalLink() : form.formatted(lot.gtin(), lot.lot(), unit.serial());
        scan(of(code, "SEEN").put("shipment", parcel)).expect(200);

        String shipment = shipment(parcel).body();

        assertThat(Json.tree(shipment).at("/scans/0/code/unit/leaf").asText()).hasSize(64);
        assertThat(shipment).doesNotContain(unit.serial());
    }

    @Test
    void the_journey_of_a_unit_shows_its_own_parcel_at_city_level_and_other_units_do_not() {
        String parcel = parcelToChengdu();
        scan(of(units.get(0).digitalLink(), "SEEN").put("shipment", parcel)).expect(200);
        scan(of(units.get(0).digitalLink(), "PICKED_UP")).expect(200);
        scan(of(waybill(parcel), "DEPARTED")).expect(200);
        scan(of(waybill(parcel), "DELIVERED").without(List.of("place"))).expect(200);

        JsonNode own = journey(units.get(0));

        assertThat(own.findValuesAsText("kind")).startsWith("DELIVERED", "SHIPPED", "PACKED");
        assertThat(own.at("/0/city/zh").asText()).isEqualTo("成都");
        assertThat(own.at("/1/city/zh").asText()).isEqualTo("嘉兴");
        assertThat(own.toString()).doesNotContain(HUB).doesNotContain(parcel);
        assertThat(journey(units.get(1)).findValuesAsText("kind")).containsExactly("MADE");
    }

    @Test
    void a_parcel_between_companies_concerns_the_whole_lot_and_one_to_a_buyer_does_not() {
        String toBuyer = parcelToChengdu();
        scan(of(waybill(toBuyer), "PICKED_UP")).expect(200);
        Workshop.Lot sent = workshop.lotOfDresses();
        parcel(
                sent,
                itinerary -> itinerary.put("consignee", BRAND.gln().value()).put("to", HUB));

        assertThat(kinds(lot)).containsExactly("MADE");
        assertThat(kinds(sent)).containsExactly("PACKED", "MADE");
    }

    @Test
    void a_label_that_was_never_scanned_with_a_parcel_does_not_tell_which_it_is_in() {
        Answer answer = scan(of(units.get(2).digitalLink(), "SEEN"));

        assertThat(answer.expect(404).code()).isEqualTo("SHIPMENT_NOT_FOUND");
        assertThat(answer.json().path("detail").asText()).contains("name the shipment");
    }

    @Test
    void a_serial_number_that_is_on_no_label_is_refused_alone() {
        String parcel = parcelToChengdu();
        ObjectNode unknown = of("(01)" + lot.gtin() + "(10)" + lot.lot() + "(21)7K3QX9M2VB4T6HRW", "SEEN");
        scan(unknown.put("shipment", parcel)).expect(404);

        JsonNode items = gateway.as(LOGISTICS)
                .post("/v1/scans", Map.of("items", List.of(unknown, of(waybill(parcel), "PICKED_UP"))))
                .expect(200)
                .json()
                .path("items");

        assertThat(items.at("/0/code").asText()).isEqualTo("UNIT_NOT_FOUND");
        assertThat(items.at("/0/detail").asText()).startsWith("/code: ");
        assertThat(items.at("/1/txId").asText()).isNotEmpty();
    }

    @Test
    void a_thousand_scans_in_one_list_are_all_recorded() {
        String parcel = parcelToChengdu();
        List<ObjectNode> thousand = Collections.nCopies(1_000, of(waybill(parcel), "SEEN"));

        JsonNode items = gateway.as(LOGISTICS)
                .post("/v1/scans", Map.of("items", thousand))
                .expect(200)
                .json()
                .path("items");

        assertThat(items)
                .hasSize(1_000)
                .allSatisfy(item -> assertThat(item.path("txId").asText()).isNotEmpty());
    }

    @Test
    void a_unit_of_a_lot_that_is_not_in_the_parcel_is_refused() {
        Workshop.Unit other = workshop.label(workshop.lotOfDresses()).get(0);

        assertThat(scan(of(other.digitalLink(), "SEEN").put("shipment", parcelToChengdu()))
                        .code())
                .isEqualTo("SCAN_OF_ANOTHER_PARCEL");
    }

    private List<String> kinds(Workshop.Lot goods) {
        return gateway.anyone()
                .get("/v1/lookups/" + goods.path())
                .expect(200)
                .json()
                .path("journey")
                .findValuesAsText("kind");
    }

    private String parcelToChengdu() {
        return parcel(lot, itinerary -> itinerary.put("city", "成都"));
    }

    private String parcel(Workshop.Lot goods, Consumer<ObjectNode> destination) {
        String id = "P-" + ++parcels;
        ObjectNode command = Json.object().put("shipmentId", id).put("waybill", "FY" + id);
        destination.accept(command.putObject("itinerary")
                .put("consignor", LOGISTICS.gln().value())
                .put("from", HUB));
        command.putArray("contents")
                .addObject()
                .put("gtin", goods.gtin())
                .put("lot", goods.lot())
                .putObject("quantity")
                .put("value", "2")
                .put("unit", "H87");
        gateway.as(LOGISTICS).post("/v1/shipments", command).expect(201);
        return id;
    }

    private static String waybill(String parcel) {
        return "FY" + parcel;
    }

    private static ObjectNode of(String code, String step) {
        return Json.object()
                .put("code", code)
                .put("step", step)
                .put("scannedAt", Instant.now().toString())
                .put("place", HUB);
    }

    private Answer scan(ObjectNode scan) {
        return gateway.as(LOGISTICS).post("/v1/scans", scan);
    }

    private Answer shipment(String parcel) {
        return gateway.as(LOGISTICS)
                .get("/v1/shipments/" + LOGISTICS.gln() + "/" + parcel)
                .expect(200);
    }

    private JsonNode journey(Workshop.Unit unit) {
        return gateway.as(BRAND)
                .get("/v1/lookups?code=" + Uris.encode(unit.digitalLink()))
                .expect(200)
                .json()
                .path("journey");
    }
}
