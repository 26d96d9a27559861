package io.livetrace.gateway.consumer;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.MovableClock;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.http.Uris;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scan comes to, and that every verdict can come about but "returned". */
class LookupRoutesTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static TestGateway gateway;
    private static Workshop workshop;

    @BeforeAll
    static void start() {
        gateway = TestGateway.tellingTimeBy(CLOCK);
        workshop = Workshop.at(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @AfterEach
    void set_the_clock_right() {
        CLOCK.goAhead(Duration.ZERO);
    }

    @Test
    void a_product_without_a_lot_is_told_as_such() {
        String gtin = workshop.dress();

        assertThat(verdict("/v1/lookups/" + gtin)).isEqualTo("PRODUCT_LEVEL");
    }

    @Test
    void a_lot_without_a_serial_number_is_told_as_such_with_what_is_known_of_it() {
        Workshop.Lot lot = workshop.lotOfDresses();

        JsonNode lookup = lookup("/v1/lookups/" + lot.path());

        assertThat(lookup.at("/verdict/code").asText()).isEqualTo("LOT_LEVEL");
        assertThat(lookup.at("/lot/madeIn/zh").asText()).isEqualTo("苏州");
        assertThat(lookup.at("/quality").findValuesAsText("level"))
                .containsExactly("BRAND_SELF", "PLATFORM_SPOT", "THIRD_PARTY");
        assertThat(lookup.at("/journey/0/kind").asText()).isEqualTo("MADE");
        assertThat(lookup.at("/evidence/endorsedBy").findValuesAsText("gln"))
                .containsExactlyInAnyOrder(PLATFORM.gln().value(), BRAND.gln().value());
    }

    @Test
    void a_labelled_unit_that_nobody_opened_is_unused() {
        Workshop.Unit unit = workshop.label(workshop.lotOfDresses()).get(0);

        assertThat(verdictOf(unit.digitalLink())).isEqualTo("UNUSED");
    }

    @Test
    void a_serial_number_that_is_on_no_label_is_unknown_and_nothing_reassuring_is_told() {
        Workshop.Lot lot = workshop.lotOfDresses();
        workshop.label(lot);

        JsonNode lookup = lookup("/v1/lookups/" + lot.path() + "/7K3QX9M2VB4T6HRW");

        assertThat(lookup.at("/verdict/code").asText()).isEqualTo("UNKNOWN");
        assertThat(lookup.has("product")).isFalse();
        assertThat(lookup.path("quality")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/09521111999997", "/09521111999997/L1", "/09521111999997/L1/X"})
    void what_nobody_registered_is_unknown(String path) {
        assertThat(verdict("/v1/lookups" + path)).isEqualTo("UNKNOWN");
    }

    @Test
    void a_unit_of_another_lot_than_its_code_says_is_unknown() {
        String dress = workshop.dress();
        Workshop.Unit unit = workshop.label(workshop.lotOf(dress)).get(0);
        Workshop.Lot other = workshop.lotOf(dress);

        assertThat(verdict("/v1/lookups/" + other.path() + "/" + unit.serial())).isEqualTo("UNKNOWN");
    }

    @Test
    void a_hold_is_told_with_its_reason_until_it_is_lifted() {
        Workshop.Lot lot = workshop.lotOfDresses();
        Map<String, String> hold = Map.of("kind", "PLATFORM", "holdId", "H1", "reason", "seams open");
        gateway.as(PLATFORM).post("/v1/lots/" + lot.path() + "/holds", hold).expect(201);

        JsonNode held = lookup("/v1/lookups/" + lot.path());
        gateway.as(PLATFORM)
                .post("/v1/lots/" + lot.path() + "/holds/H1/lift", Map.of("kind", "PLATFORM", "reason", "mended"))
                .expect(200);

        assertThat(held.at("/verdict/code").asText()).isEqualTo("ON_HOLD");
        assertThat(held.at("/verdict/facts/0/reason/zh").asText()).isEqualTo("seams open");
        assertThat(verdict("/v1/lookups/" + lot.path())).isEqualTo("LOT_LEVEL");
    }

    @Test
    void a_recall_weighs_more_than_an_opening_and_both_are_told() {
        Workshop.Lot lot = workshop.lotOfDresses();
        Workshop.Unit unit = workshop.label(lot).get(0);
        new Phone(gateway).openByProgram(unit).expect(201);
        recall(lot);

        JsonNode lookup = lookupOf(unit.digitalLink());

        assertThat(lookup.at("/verdict/facts").findValuesAsText("code")).containsExactly("RECALLED", "OPENED_BEFORE");
        assertThat(lookup.at("/recall/reason/zh").asText()).isEqualTo("dye not fast");
    }

    @Test
    void a_code_of_a_recalled_lot_that_is_on_no_label_still_warns_of_the_recall() {
        Workshop.Lot lot = workshop.lotOfDresses();
        workshop.label(lot);
        recall(lot);

        JsonNode lookup = lookup("/v1/lookups/" + lot.path() + "/7K3QX9M2VB4T6HRW");

        assertThat(lookup.at("/verdict/facts").findValuesAsText("code")).containsExactly("UNKNOWN", "RECALLED");
    }

    @Test
    void goods_expire_when_the_last_day_of_their_shelf_life_is_over() {
        Workshop.Lot lot = workshop.lotOfYoghurt(2);
        String before = verdict("/v1/lookups/" + lot.path());

        CLOCK.goAhead(Duration.ofDays(4));

        patiently().until(() -> verdict("/v1/lookups/" + lot.path()).equals("EXPIRED"));
        assertThat(before).isEqualTo("LOT_LEVEL");
    }

    @Test
    void the_same_unit_is_found_by_whatever_a_scanner_hands_over() {
        Workshop.Lot lot = workshop.lotOfDresses();
        Workshop.Unit unit = workshop.label(lot).get(0);

        for (String code : List.of(
                unit.digitalLink(),
                "https://id.gs1.org" + unit.path(),
                "(01)" + lot.gtin() + "(10)" + lot.lot() + "(21)" + unit.serial(),
                "]d201" + lot.gtin() + "10" + lot.lot() + "\u001d21" + unit.serial(),
                "(01)" + lot.gtin() + "(21)" + unit.serial())) {
            assertThat(verdictOf(code)).as(code).isEqualTo("UNUSED");
        }
        assertThat(verdictOf(lot.gtin().substring(1))).isEqualTo("PRODUCT_LEVEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/lookups?code=hello", "/v1/lookups/09521234543214", "/v1/lookups"})
    void what_is_no_code_is_a_problem(String path) {
        gateway.anyone().get(path).expect(400);
    }

    @Test
    void an_answer_that_a_program_has_is_not_sent_again_until_something_changes() {
        Workshop.Lot lot = workshop.lotOfDresses();
        Workshop.Unit unit = workshop.label(lot).get(0);
        String address = "/v1/lookups/" + lot.path() + "/" + unit.serial();
        String etag = gateway.anyone().get(address).header("ETag");
        workshop.dress("别的裙子", "Another dress");

        Answer again = gateway.anyone().with("If-None-Match", etag).get(address);
        new Phone(gateway).openByProgram(unit).expect(201);
        Answer changed = gateway.anyone().with("If-None-Match", etag).get(address);

        assertThat(again.status()).isEqualTo(304);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("Cache-Control")).contains("max-age").contains("stale-while-revalidate");
        assertThat(changed.json().at("/verdict/code").asText()).isEqualTo("OPENED_BEFORE");
    }

    @Test
    void what_was_sent_before_is_sent_again_in_full_but_for_nobody_whose_token_does_not_hold() {
        String address = "/v1/lookups/" + workshop.lotOfDresses().path();
        Answer first = gateway.anyone().get(address).expect(200);

        Answer again = gateway.anyone().get(address);
        Answer asked = gateway.anyone().with("Authorization", "Bearer made-up").get(address);

        assertThat(again).isEqualTo(first);
        assertThat(again.headers().map())
                .containsKeys("etag", "as-of-block", "content-security-policy", "livetrace-demo");
        assertThat(asked.status()).isEqualTo(401);
    }

    private static void recall(Workshop.Lot lot) {
        gateway.as(BRAND)
                .post(
                        "/v1/recalls",
                        Map.of(
                                "recallId",
                                "R-" + UUID.randomUUID().toString().substring(0, 8),
                                "lot",
                                Map.of("gtin", lot.gtin(), "lot", lot.lot()),
                                "reason",
                                "dye not fast"))
                .expect(201);
    }

    private static String verdictOf(String code) {
        return lookupOf(code).at("/verdict/code").asText();
    }

    private static JsonNode lookupOf(String code) {
        return lookup("/v1/lookups?code=" + Uris.encode(code));
    }

    private static String verdict(String path) {
        return lookup(path).at("/verdict/code").asText();
    }

    private static JsonNode lookup(String path) {
        return gateway.anyone().get(path).expect(200).json();
    }
}
