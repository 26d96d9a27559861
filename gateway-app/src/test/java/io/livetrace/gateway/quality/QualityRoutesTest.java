package io.livetrace.gateway.quality;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.MILL;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.http.Uris;
import io.livetrace.gateway.lot.Making;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityRoutesTest {
    private static final String REPORTS = "/v1/qc-reports";

    private final TestGateway gateway = TestGateway.start();
    private final Making making = new Making(gateway);
    private int number;

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Nested
    class reports {
        @Test
        void everyone_reads_what_a_brand_found() {
            JsonNode lot = making.made(MILL);
            Answer filed = file(passed(lot)).expect(201);

            assertThat(gateway.anyone()
                            .get(filed.header("Location"))
                            .expect(200)
                            .json())
                    .isEqualTo(filed.json());
        }

        @Test
        void a_report_on_what_does_not_conform_stops_the_sale_and_no_word_lifts_that() {
            JsonNode lot = making.made(MILL);
            String reportId =
                    file(failed(lot)).expect(201).json().path("reportId").asText();

            Answer lifted = lift(lot, reportId, "looks fine to us").expect(409);

            assertThat(isSellable(lot)).isFalse();
            assertThat(lifted.code()).isEqualTo("HOLD_NEEDS_REPORT");
        }

        @Test
        void a_report_without_results_is_a_bad_request() {
            assertThat(file(passed(making.made(MILL)).without("results"))
                            .expect(400)
                            .code())
                    .isEqualTo("MALFORMED_REQUEST");
        }

        @Test
        void a_verdict_that_contradicts_the_results_is_named_by_its_place() {
            Answer answer =
                    file(failed(making.made(MILL)).put("verdict", "CONFORMANT")).expect(400);

            assertThat(answer.code()).isEqualTo("REPORT_INCONSISTENT");
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/verdict");
        }

        @Test
        void a_brand_does_not_report_for_the_platform() {
            Answer answer = file(passed(making.made(MILL)).put("level", "PLATFORM_SPOT"))
                    .expect(403);

            assertThat(answer.code()).isEqualTo("ROLE_MISSING");
        }

        @Test
        void a_company_reports_in_its_own_name_only() {
            ObjectNode report =
                    passed(making.made(MILL)).put("reporter", BRAND.gln().value());

            Answer answer = file(report).expect(403);

            assertThat(answer.json().path("detail").asText())
                    .contains("/reporter", BRAND.gln().value(), MILL.gln().value());
        }

        @Test
        void an_id_serves_one_report() {
            ObjectNode report = passed(making.made(MILL));
            file(report).expect(201);

            assertThat(file(report).expect(409).code()).isEqualTo("REPORT_ALREADY_EXISTS");
        }

        @Test
        void a_report_on_a_lot_that_nobody_made_and_one_that_nobody_wrote_are_not_found() {
            JsonNode lot = making.made(MILL);
            ObjectNode none = passed(lot).put("subject", subject(lot) + "-NONE");
            String path = REPORTS + "/" + Uris.encode(subject(lot)) + "/BRAND_SELF/" + MILL.gln() + "/none";

            assertThat(file(none).expect(404).code()).isEqualTo("LOT_NOT_FOUND");
            assertThat(gateway.anyone().get(path).expect(404).code()).isEqualTo("REPORT_NOT_FOUND");
        }

        @Test
        void reports_are_listed_newest_first_a_page_at_a_time_and_by_what_they_say() {
            JsonNode lot = making.made(MILL);
            List<String> filed = List.of(id(file(passed(lot))), id(file(failed(lot))), id(file(passed(lot))));
            String list = REPORTS + "?gtin=" + lot.path("gtin").asText();

            Answer first = gateway.anyone().get(list + "&limit=2").expect(200);
            Answer second = gateway.anyone()
                    .get(list + "&limit=2&cursor=" + first.json().path("next").asText())
                    .expect(200);

            assertThat(ids(first)).containsExactly(filed.get(2), filed.get(1));
            assertThat(ids(second)).containsExactly(filed.get(0));
            assertThat(ids(gateway.anyone().get(list + "&status=NON_CONFORMANT")))
                    .containsExactly(filed.get(1));
            assertThat(ids(gateway.anyone().get(REPORTS + "?subject=" + Uris.encode(subject(lot)))))
                    .hasSize(3);
            assertThat(ids(gateway.anyone().get(list + "&level=THIRD_PARTY"))).isEmpty();
            assertThat(ids(gateway.anyone().get(list + "&reporter=" + BRAND.gln())))
                    .isEmpty();
        }

        private String id(Answer answer) {
            return answer.expect(201).json().path("reportId").asText();
        }

        private List<String> ids(Answer list) {
            return list.expect(200).json().path("items").findValuesAsText("reportId");
        }
    }

    @Nested
    class holds {
        @Test
        void a_hold_stops_the_sale_until_it_is_lifted() {
            JsonNode lot = making.made(MILL);
            hold(lot, "H1").expect(201);
            JsonNode shut = gateway.anyone()
                    .get(Making.path(lot) + "/holds")
                    .expect(200)
                    .json();
            boolean sellable = isSellable(lot);

            lift(lot, "H1", "tested again").expect(200);

            assertThat(shut.at("/gates/0/holds/0/reason").asText()).isEqualTo("colour runs");
            assertThat(sellable).isFalse();
            assertThat(isSellable(lot)).isTrue();
        }

        @Test
        void what_is_on_hold_is_not_made_into_anything() {
            JsonNode lot = making.made(MILL);
            hold(lot, "H1").expect(201);

            Answer answer = gateway.as(MILL)
                    .post("/v1/lots", making.lotOf(MILL, lot, "DYED", 1))
                    .expect(409);

            assertThat(answer.code()).isEqualTo("LOT_ON_HOLD");
        }

        @Test
        void each_side_has_a_gate_of_its_own() {
            JsonNode lot = making.made(MILL);
            ObjectNode platforms = newHold("H1").put("kind", "PLATFORM");
            gateway.as(PLATFORM).post(Making.path(lot) + "/holds", platforms).expect(201);
            ObjectNode lift = Json.object().put("kind", "PLATFORM").put("reason", "we know better");

            Answer brand = gateway.as(MILL)
                    .post(
                            Making.path(lot) + "/holds/H1/lift",
                            lift.put("issuer", PLATFORM.gln().value()))
                    .expect(403);

            assertThat(brand.code()).isEqualTo("ROLE_MISSING");
            assertThat(isSellable(lot)).isFalse();
        }

        @Test
        void another_brand_holds_nothing() {
            assertThat(gateway.as(BRAND)
                            .post(Making.path(making.made(MILL)) + "/holds", newHold("H1"))
                            .expect(403)
                            .code())
                    .isEqualTo("LEVEL_NOT_YOURS");
        }

        @Test
        void a_hold_without_a_reason_is_a_bad_request() {
            gateway.as(MILL)
                    .post(
                            Making.path(making.made(MILL)) + "/holds",
                            newHold("H1").without("reason"))
                    .expect(400);
        }

        @Test
        void a_recall_is_not_put_by_hand() {
            Answer answer = gateway.as(MILL)
                    .post(
                            Making.path(making.made(MILL)) + "/holds",
                            newHold("H1").put("kind", "RECALL"))
                    .expect(403);

            assertThat(answer.code()).isEqualTo("RECALL_STAYS");
        }

        @Test
        void an_id_serves_one_hold_even_when_it_is_lifted() {
            JsonNode lot = making.made(MILL);
            hold(lot, "H1").expect(201);
            lift(lot, "H1", "tested again").expect(200);

            assertThat(hold(lot, "H1").expect(409).code()).isEqualTo("HOLD_ALREADY_EXISTS");
        }

        @Test
        void what_is_not_there_is_neither_held_nor_lifted() {
            JsonNode lot = making.made(MILL);

            assertThat(lift(lot, "NONE", "no reason").expect(404).code()).isEqualTo("HOLD_NOT_FOUND");
            assertThat(gateway.as(MILL)
                            .post(Making.path(lot) + "-NONE/holds", newHold("H1"))
                            .expect(404)
                            .code())
                    .isEqualTo("LOT_NOT_FOUND");
        }

        private Answer hold(JsonNode lot, String id) {
            return gateway.as(MILL).post(Making.path(lot) + "/holds", newHold(id));
        }

        private ObjectNode newHold(String id) {
            return Json.object().put("kind", "BRAND").put("holdId", id).put("reason", "colour runs");
        }
    }

    private Answer lift(JsonNode lot, String id, String reason) {
        ObjectNode lift = Json.object().put("kind", "BRAND").put("reason", reason);
        return gateway.as(MILL).post(Making.path(lot) + "/holds/" + id + "/lift", lift);
    }

    private boolean isSellable(JsonNode lot) {
        return gateway.anyone()
                .get(Making.path(lot))
                .expect(200)
                .json()
                .path("sellable")
                .asBoolean();
    }

    private Answer file(ObjectNode report) {
        return gateway.as(MILL).post(REPORTS, report);
    }

    private ObjectNode passed(JsonNode lot) {
        return report(lot, true);
    }

    private ObjectNode failed(JsonNode lot) {
        return report(lot, false);
    }

    private ObjectNode report(JsonNode lot, boolean conforms) {
        String now = Instant.now().minusSeconds(5).toString();
        ObjectNode report = Json.object()
                .put("subject", subject(lot))
                .put("level", "BRAND_SELF")
                .put("reportId", "R-" + ++number)
                .put("plan", "every tenth roll")
                .put("inspected", 10)
                .put("defective", conforms ? 0 : 3)
                .put("verdict", conforms ? "CONFORMANT" : "NON_CONFORMANT")
                .put("validFrom", now)
                .put("at", now);
        report.putArray("results")
                .addObject()
                .put("characteristic", "colour fastness")
                .put("method", "GB/T 3920")
                .put("value", conforms ? "4" : "2")
                .put("limit", "3")
                .put("conforms", conforms);
        return report;
    }

    private static String subject(JsonNode lot) {
        return "lot:" + lot.path("gtin").asText() + ":" + lot.path("lot").asText();
    }
}
