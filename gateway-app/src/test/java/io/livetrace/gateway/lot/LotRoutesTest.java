package io.livetrace.gateway.lot;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.MILL;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.Keys;
import io.livetrace.gateway.TestGateway;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LotRoutesTest {
    private static final String LOTS = "/v1/lots";

    private final TestGateway gateway = TestGateway.start();
    private final Making making = new Making(gateway);

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void everyone_reads_a_lot_and_whether_it_may_be_sold() {
        Answer created = gateway.as(MILL)
                .post(LOTS, making.lot(MILL, making.cloth(MILL), "L/1"))
                .expect(201);

        JsonNode found =
                gateway.anyone().get(created.header("Location")).expect(200).json();

        assertThat(found.path("lot")).isEqualTo(created.json());
        assertThat(found.path("sellable").asBoolean()).isTrue();
    }

    @Test
    void what_was_made_of_a_lot_is_traced_down_and_up_again() {
        JsonNode cloth = making.made(MILL);
        JsonNode dyed = gateway.as(MILL)
                .post(LOTS, making.lotOf(MILL, cloth, "DYED", 40))
                .expect(201)
                .json();

        assertThat(trace(cloth, "down")).singleElement().asString().contains("/10/DYED");
        assertThat(trace(dyed, "up"))
                .singleElement()
                .asString()
                .contains(cloth.path("lot").asText());
        assertThat(dyed.at("/ancestors/0/lot")).isEqualTo(cloth.path("lot"));
    }

    @Test
    void a_commissioning_sent_again_gives_the_same_answer_though_its_inputs_are_folded_by_now() {
        JsonNode cloth = making.made(MILL);
        ObjectNode dyed = making.lotOf(MILL, cloth, "AGAIN", 40);
        ApiClient mill = gateway.as(MILL).withKey("made-twice");
        Answer first = mill.post(LOTS, dyed).expect(201);

        assertThat(mill.post(LOTS, dyed).expect(201).json()).isEqualTo(first.json());
    }

    @Test
    void a_lot_without_a_quantity_is_a_bad_request() {
        ObjectNode lot = making.lot(MILL, making.cloth(MILL), "L1");

        gateway.as(MILL).post(LOTS, lot.without("quantity")).expect(400);
    }

    @Test
    void a_character_that_no_lot_number_has_is_named_by_its_place() {
        Answer answer = gateway.as(MILL)
                .post(LOTS, making.lot(MILL, making.cloth(MILL), "L#1"))
                .expect(400);

        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/lot");
    }

    @Test
    void a_brand_makes_no_lots_of_anothers_product() {
        Answer answer = gateway.as(BRAND)
                .post(LOTS, making.lot(BRAND, making.cloth(MILL), "L1"))
                .expect(403);

        assertThat(answer.code()).isEqualTo("OUTSIDE_PREFIX");
    }

    @Test
    void a_lot_of_a_product_that_nobody_registered_is_not_found() {
        Answer answer = gateway.as(MILL)
                .post(LOTS, making.lot(MILL, Keys.gtin(MILL, 9), "L1"))
                .expect(404);

        assertThat(answer.code()).isEqualTo("PRODUCT_NOT_FOUND");
    }

    @Test
    void a_lot_that_nobody_made_is_not_found() {
        assertThat(gateway.anyone()
                        .get(LOTS + "/" + making.cloth(MILL) + "/NONE")
                        .expect(404)
                        .code())
                .isEqualTo("LOT_NOT_FOUND");
    }

    @Test
    void a_lot_is_made_once() {
        ObjectNode lot = making.lot(MILL, making.cloth(MILL), "ONCE");
        gateway.as(MILL).post(LOTS, lot).expect(201);

        assertThat(gateway.as(MILL).post(LOTS, lot).expect(409).code()).isEqualTo("LOT_ALREADY_EXISTS");
    }

    @Test
    void more_than_there_is_cannot_be_used_up() {
        Answer answer = gateway.as(MILL)
                .post(LOTS, making.lotOf(MILL, making.made(MILL), "TOO-MUCH", 101))
                .expect(409);

        assertThat(answer.code()).isEqualTo("STOCK_SHORT");
    }

    @Test
    void lots_are_listed_newest_first_a_page_at_a_time_by_product_and_brand() {
        String gtin = making.cloth(MILL);
        for (String lot : List.of("FIRST", "SECOND", "THIRD")) {
            gateway.as(MILL).post(LOTS, making.lot(MILL, gtin, lot)).expect(201);
        }
        String list = LOTS + "?gtin=" + gtin;

        Answer first = gateway.anyone().get(list + "&limit=2").expect(200);
        Answer second = gateway.anyone()
                .get(list + "&limit=2&cursor=" + first.json().path("next").asText())
                .expect(200);

        assertThat(lots(first)).containsExactly("THIRD", "SECOND");
        assertThat(lots(second)).containsExactly("FIRST");
        assertThat(lots(gateway.anyone().get(list + "&brand=" + BRAND.gln()))).isEmpty();
        assertThat(lots(gateway.anyone().get(list + "&q=sec"))).containsExactly("SECOND");
    }

    @Test
    void who_made_and_held_a_lot_is_not_for_everybody() {
        JsonNode lot = making.made(MILL);
        String path = Making.path(lot);

        assertThat(gateway.as(PLATFORM).get(path).expect(200).json().path("places"))
                .isNotEmpty();
        assertThat(gateway.anyone().get(path).expect(200).json().path("places")).isEmpty();
        gateway.anyone().get(path + "/trace").expect(401);
    }

    /** The other ends of the steps around a lot. */
    private List<String> trace(JsonNode lot, String direction) {
        return gateway.as(MILL)
                .get(Making.path(lot) + "/trace?direction=" + direction)
                .expect(200)
                .json()
                .path("steps")
                .findValuesAsText(direction.equals("down") ? "child" : "parent");
    }

    private static List<String> lots(Answer list) {
        return list.expect(200).json().path("items").findValuesAsText("lot");
    }
}
