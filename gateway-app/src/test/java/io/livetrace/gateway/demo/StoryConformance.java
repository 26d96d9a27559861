package io.livetrace.gateway.demo;

import static io.livetrace.gateway.Patience.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.OnPostgres;
import io.livetrace.gateway.sql.PrivatePostgres;
import io.livetrace.gateway.verify.Check;
import io.livetrace.gateway.verify.Report;
import io.livetrace.gateway.verify.Verification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the story leaves behind, whatever ledger it is told on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoryConformance {
    private final TestGateway gateway;
    private final Story.Told told;

    StoryConformance(TestGateway gateway) {
        this.gateway = gateway;
        this.told = gateway.tellStory();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void the_recall_of_the_cloth_reaches_a_dress_that_a_buyer_has_opened() {
        JsonNode dress = lookup(told.recalled());
        assertThat(dress.path("verdict").path("code").asText()).isEqualTo("RECALLED");
        assertThat(gateway.anyone()
                        .get("/v1/lots/09521234000204/D%2F24-A")
                        .json()
                        .path("sellable")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void what_was_promised_in_batches_is_made_and_counted_batch_by_batch() {
        ApiClient brand = gateway.as(DemoCompany.BRAND);
        JsonNode asked = production().get("instruction");
        brand.post("/v1/lots", ofFirstBatch(asked, 4)).expect(201);

        JsonNode batches = production().get("batches");
        assertThat(batches.at("/0/done/value").asText()).isEqualTo("4");
        assertThat(batches.at("/1/done/value").asText()).isEqualTo("0");
        assertThat(brand.get("/v1/slots/DRESS-1/chain").json().findValuesAsText("what"))
                .containsSubsequence("INSTRUCTED", "ANSWERED", "MADE", "ANSWERED");
        assertThat(brand.post("/v1/lots", ofFirstBatch(asked, 6)).expect(409).code())
                .isEqualTo("INSTRUCTION_MISMATCH");
    }

    private JsonNode production() {
        return gateway.as(DemoCompany.BRAND)
                .get("/v1/instructions?kind=PRODUCE")
                .json()
                .at("/items/0");
    }

    private static ObjectNode ofFirstBatch(JsonNode asked, int pieces) {
        ObjectNode lot = Json.object()
                .put("gtin", asked.at("/content/gtin").asText())
                .put("lot", "BATCH-OF-" + pieces)
                .put("producedOn", LocalDate.now(ZoneOffset.UTC).toString())
                .put("madeAt", "9521234000105")
                .put("batch", 1);
        lot.putObject("quantity").put("value", String.valueOf(pieces)).put("unit", "H87");
        lot.putObject("instruction")
                .put("txId", asked.get("txId").asText())
                .put("index", asked.get("index").asInt());
        return lot;
    }

    @Test
    void whoever_holds_the_dress_sees_its_own_parcel_from_warehouse_to_city() {
        JsonNode journey = lookup(told.recalled()).path("journey");
        assertThat(journey.findValuesAsText("kind")).containsSubsequence("DELIVERED", "SHIPPED", "PACKED");
        assertThat(journey.findValuesAsText("zh")).contains("成都", "嘉兴");
    }

    @Test
    void whoever_holds_the_dress_sees_what_stands_behind_each_claim() {
        JsonNode sale = lookup(told.recalled()).at("/sales/0");
        assertThat(sale.at("/operator/gln").asText())
                .isEqualTo(DemoCompany.ANCHOR.gln().value());
        assertThat(sale.path("statements").findValuesAsText("badge")).containsExactly("VERIFIED_BY", "BRAND_EVIDENCE");
        assertThat(sale.at("/statements/0/verifiedBy/gln").asText())
                .isEqualTo(DemoCompany.INSPECTOR.gln().value());
    }

    @Test
    void the_goods_have_a_picture_that_can_be_compared() {
        String picture = lookup(told.opened()).at("/product/picture/href").asText();
        assertThat(gateway.anyone().get(picture).expect(200).header("Content-Type"))
                .isEqualTo("image/jpeg");
    }

    @Test
    void the_cream_is_registered_and_nobody_has_opened_it() {
        assertThat(lookup(told.opened()).path("verdict").path("code").asText()).isEqualTo("UNUSED");
    }

    @Test
    void the_dress_is_traced_up_to_the_cloth() {
        JsonNode steps = gateway.as(DemoCompany.BRAND)
                .get("/v1/lots/09521234000204/D%2F24-A/trace?direction=up")
                .json()
                .path("steps");
        assertThat(steps.toString()).contains("/01/09521111000204/10/C-0412");
    }

    @Test
    void the_warm_yoghurt_is_held() {
        JsonNode shipment = gateway.as(DemoCompany.LOGISTICS)
                .get("/v1/shipments/9522222000008/FY-COLD-7")
                .json();
        assertThat(shipment.path("custody").path("hold").path("reason").asText())
                .isNotEmpty();
    }

    @Test
    void goods_are_inspected_after_they_were_made_and_before_they_are_sold() {
        assertThat(kinds(told.opened())).containsExactly("PASSED_INSPECTION", "MADE");
        assertThat(kinds(told.recalled()))
                .containsExactly(
                        "RECALLED",
                        "FAILED_INSPECTION",
                        "OPENED",
                        "DELIVERED",
                        "SHIPPED",
                        "PACKED",
                        "OFFERED",
                        "RECEIVED",
                        "PASSED_INSPECTION",
                        "PASSED_INSPECTION",
                        "MADE",
                        "SOLD_ON",
                        "GAP",
                        "PASSED_INSPECTION",
                        "MADE");
    }

    private List<String> kinds(String code) {
        return lookup(code).path("journey").findValuesAsText("kind");
    }

    @Test
    void both_parties_keep_the_terms_and_nobody_else_is_shown_them() {
        JsonNode brands = terms(DemoCompany.BRAND).expect(200).json();
        JsonNode anchors = terms(DemoCompany.ANCHOR).expect(200).json();

        assertThat(brands.at("/terms/price/amount").asLong()).isEqualTo(29_900);
        assertThat(brands.path("source").asText()).isEqualTo("LEDGER");
        assertThat(anchors.path("source").asText()).isEqualTo("VAULT");
        assertThat(anchors.path("terms")).isEqualTo(brands.path("terms"));
        for (DemoCompany other : List.of(DemoCompany.PLATFORM, DemoCompany.LOGISTICS, DemoCompany.INSPECTOR)) {
            assertThat(terms(other).status()).isEqualTo(403);
        }
    }

    private Answer terms(DemoCompany company) {
        return gateway.as(company).get("/v1/slots/DRESS-1/terms");
    }

    @Test
    void telling_it_again_changes_nothing() {
        assertThat(gateway.tellStory()).isEqualTo(told);
    }

    @Test
    void a_replay_of_the_whole_story_gives_the_same_content(@TempDir Path directory) {
        compareWithReplay(Databases.in(directory));
    }

    @Test
    @OnPostgres
    void a_replay_on_postgresql_gives_the_same_content() {
        compareWithReplay(PrivatePostgres.at(PrivatePostgres.newDatabase()));
    }

    private void compareWithReplay(Databases databases) {
        ReadModel replay = gateway.replay(databases);
        patiently()
                .untilAsserted(() -> assertThat(replay.contentHash().await())
                        .isEqualTo(gateway.readModel().contentHash().await()));
        replay.close().await();
    }

    @Test
    void whoever_reads_the_blocks_independently_finds_nothing_wrong() {
        Report report = new Verification(gateway.vertx(), Call.DEFAULT_CHANNEL).of(gateway.ledger());

        assertThat(report.findings()).isEmpty();
        assertThat(report.checks())
                .hasSize(Check.values().length - 1) // all but other peers
                .allSatisfy(
                        row -> assertThat(row.looked()).as("%s", row.check()).isPositive());
    }

    private JsonNode lookup(String code) {
        String query = URLEncoder.encode(code, StandardCharsets.UTF_8);
        return gateway.anyone().get("/v1/lookups?code=" + query).expect(200).json();
    }
}
