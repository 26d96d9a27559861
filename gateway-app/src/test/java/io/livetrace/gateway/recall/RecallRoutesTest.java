package io.livetrace.gateway.recall;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.MILL;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.lot.Making;
import io.livetrace.gateway.pool.Depot;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallRoutesTest {
    private static final String RECALLS = "/v1/recalls";

    private final TestGateway gateway = TestGateway.start();
    private final Making making = new Making(gateway);
    private int number;

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void from_the_block_that_opens_it_nothing_made_of_the_lot_is_sold() {
        JsonNode cloth = making.made(MILL);
        JsonNode dyed = dyed(cloth);

        Answer opened = gateway.as(MILL).post(RECALLS, recall(cloth)).expect(201);

        assertThat(opened.json().path("state").asText()).isEqualTo("OPENED");
        assertThat(gateway.anyone()
                        .get(Making.path(dyed))
                        .expect(200)
                        .json()
                        .path("sellable")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void its_reach_is_shown_before_it_is_opened() {
        JsonNode cloth = making.made(MILL);
        JsonNode dyed = dyed(cloth);

        JsonNode reach = preview(gateway.as(MILL), cloth).expect(200).json();

        assertThat(reach.path("descendants").findValuesAsText("lot"))
                .containsExactly(dyed.path("lot").asText());
        assertThat(reach.path("places").findValuesAsText("party"))
                .contains(MILL.gln().value());
        assertThat(ids(gateway.anyone().get(RECALLS + "?lot=" + key(cloth)))).isEmpty();
    }

    @Test
    void who_cannot_recall_a_lot_does_not_learn_who_has_it() {
        JsonNode cloth = making.made(MILL);

        assertThat(preview(gateway.as(LOGISTICS), cloth).expect(403).code()).isEqualTo("NOT_YOURS");
        preview(gateway.as(PLATFORM), cloth).expect(200);
        assertThat(preview(gateway.as(MILL), Making.id(cloth).put("lot", "NONE"))
                        .expect(404)
                        .code())
                .isEqualTo("LOT_NOT_FOUND");
    }

    @Test
    void it_is_walked_acknowledged_and_closed() {
        JsonNode cloth = making.made(MILL);
        String one = opened(cloth);

        assertThat(close(one).expect(409).code()).isEqualTo("RECALL_STILL_WALKING");
        walk(one, cloth).expect(200);
        gateway.as(MILL).post(one + "/acknowledgements", setApart(cloth, 100)).expect(200);
        Answer closed = close(one).expect(200);

        assertThat(closed.json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(walk(one, cloth).expect(409).code()).isEqualTo("RECALL_CLOSED");
    }

    @Test
    void who_was_told_and_who_answered_is_for_the_opener_the_platform_and_that_company() {
        JsonNode cloth = making.made(MILL);
        new Depot(gateway, making).deliver(cloth, 30);
        String one = opened(cloth);
        walk(one, cloth).expect(200);
        gateway.as(BRAND).post(one + "/acknowledgements", setApart(cloth, 30)).expect(200);

        for (ApiClient reader : List.of(gateway.as(MILL), gateway.as(PLATFORM), gateway.as(BRAND))) {
            assertThat(parties(reader, one, "notices")).contains(BRAND.gln().value());
            assertThat(parties(reader, one, "acknowledgements"))
                    .containsExactly(BRAND.gln().value());
        }
        assertThat(parties(gateway.as(BRAND), one, "notices"))
                .doesNotContain(MILL.gln().value());
        for (ApiClient reader : List.of(gateway.as(LOGISTICS), gateway.anyone())) {
            assertThat(parties(reader, one, "notices")).isEmpty();
            assertThat(parties(reader, one, "acknowledgements")).isEmpty();
        }
    }

    @Test
    void a_recall_without_a_reason_is_a_bad_request() {
        gateway.as(MILL)
                .post(RECALLS, recall(making.made(MILL)).without("reason"))
                .expect(400);
    }

    @Test
    void nobody_recalls_the_goods_of_another_brand() {
        assertThat(gateway.as(BRAND)
                        .post(RECALLS, recall(making.made(MILL)))
                        .expect(403)
                        .code())
                .isEqualTo("RECALL_NOT_YOURS");
    }

    @Test
    void who_was_told_nothing_has_nothing_to_acknowledge() {
        JsonNode cloth = making.made(MILL);
        String one = opened(cloth);

        assertThat(gateway.as(BRAND)
                        .post(one + "/acknowledgements", setApart(cloth, 1))
                        .expect(403)
                        .code())
                .isEqualTo("RECALL_NOT_TOLD");
    }

    @Test
    void what_nobody_made_or_opened_is_not_found() {
        ObjectNode recall = recall(making.made(MILL));
        recall.withObject("/lot").put("lot", "NONE");

        assertThat(gateway.as(MILL).post(RECALLS, recall).expect(404).code()).isEqualTo("LOT_NOT_FOUND");
        assertThat(gateway.anyone().get(RECALLS + "/none").expect(404).code()).isEqualTo("RECALL_NOT_FOUND");
        assertThat(close(RECALLS + "/none").expect(404).code()).isEqualTo("RECALL_NOT_FOUND");
    }

    @Test
    void a_lot_is_recalled_once_and_an_id_serves_one_recall() {
        JsonNode cloth = making.made(MILL);
        ObjectNode recall = recall(cloth);
        gateway.as(MILL).post(RECALLS, recall).expect(201);
        ObjectNode other = recall.deepCopy();
        other.set("lot", Making.id(making.made(MILL)));

        assertThat(gateway.as(MILL).post(RECALLS, recall(cloth)).expect(409).code())
                .isEqualTo("LOT_RECALLED");
        assertThat(gateway.as(MILL).post(RECALLS, other).expect(409).code()).isEqualTo("RECALL_ALREADY_EXISTS");
    }

    @Test
    void recalls_are_listed_newest_first_a_page_at_a_time_by_lot_and_state() {
        JsonNode cloth = making.made(MILL);
        String older = id(opened(making.made(MILL)));
        String newer = id(opened(cloth));

        Answer first = gateway.anyone().get(RECALLS + "?limit=1").expect(200);
        Answer second = gateway.anyone()
                .get(RECALLS + "?limit=1&cursor=" + first.json().path("next").asText())
                .expect(200);

        assertThat(ids(first)).containsExactly(newer);
        assertThat(ids(second)).containsExactly(older);
        assertThat(ids(gateway.anyone().get(RECALLS + "?lot=" + key(cloth)))).containsExactly(newer);
        assertThat(ids(gateway.anyone().get(RECALLS + "?status=CLOSED&lot=" + key(cloth))))
                .isEmpty();
    }

    private JsonNode dyed(JsonNode cloth) {
        return gateway.as(MILL)
                .post("/v1/lots", making.lotOf(MILL, cloth, "DYED", 10))
                .expect(201)
                .json();
    }

    /** Opens a recall, and says where it is found. */
    private String opened(JsonNode lot) {
        return gateway.as(MILL).post(RECALLS, recall(lot)).expect(201).header("Location");
    }

    private ObjectNode recall(JsonNode lot) {
        return lot(lot).put("recallId", "recall-" + ++number).put("reason", "dye is toxic");
    }

    private Answer walk(String one, JsonNode lot) {
        return gateway.as(MILL).post(one + "/walks", lot(lot));
    }

    private Answer close(String one) {
        return gateway.as(MILL).post(one + "/close", Json.object());
    }

    private static List<String> parties(ApiClient reader, String one, String part) {
        return reader.get(one).expect(200).json().path(part).findValuesAsText("party");
    }

    private static Answer preview(ApiClient caller, JsonNode lot) {
        return caller.post(RECALLS + "/preview", lot(lot));
    }

    private static ObjectNode lot(JsonNode lot) {
        ObjectNode body = Json.object();
        body.set("lot", Making.id(lot));
        return body;
    }

    private static ObjectNode setApart(JsonNode lot, int pieces) {
        ObjectNode body = Json.object();
        body.putArray("setApart").add(Making.id(lot).set("quantity", Making.pieces(pieces)));
        return body;
    }

    private static String key(JsonNode lot) {
        return lot.path("gtin").asText() + ":" + lot.path("lot").asText();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<String> ids(Answer list) {
        return list.expect(200).json().path("items").findValuesAsText("recallId");
    }
}
