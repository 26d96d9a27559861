package io.livetrace.gateway.http;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer says what is wrong, and nothing of the inside. */
class RequestsTest {
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"gtin\": 7}",
                "{\"gtin\": \"09521234000013\", \"gtin\": \"09521234000013\"}",
                "{\"unknown\": true}",
                "\u0000",
                "{\"gtin\": \"\\u0000\"}"
            })
    void a_body_that_is_no_product_is_a_bad_request(String body) {
        Answer answer = gateway.as(BRAND).post("/v1/products", body);

        answer.expect(400);
        assertThat(answer.json().path("retryable").asBoolean()).isFalse();
    }

    @Test
    void a_body_of_ten_thousand_brackets_is_a_bad_request() {
        gateway.as(BRAND).post("/v1/products", "[".repeat(10_000)).expect(400);
    }

    @Test
    void a_text_with_a_nul_character_is_a_bad_request() {
        var dress = Articles.dress(1);
        dress.withObject("/name").put("en", "Dr\u0000ess");

        gateway.as(BRAND).post("/v1/products", dress).expect(400);
    }

    @Test
    void a_huge_body_is_too_large() {
        gateway.as(BRAND)
                .post("/v1/products", "\"" + "x".repeat(2 << 20) + "\"")
                .expect(413);
    }

    @Test
    void another_content_type_is_not_supported() {
        Answer answer = gateway.as(BRAND).with("Content-Type", "text/plain").post("/v1/products", Articles.dress(1));

        assertThat(answer.expect(415).code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_wrong_member_is_named_by_its_pointer() {
        Answer answer = gateway.as(BRAND).post("/v1/products", Articles.dress(1).put("styleId", "no spaces"));

        assertThat(answer.expect(400).json().path("errors").findValuesAsText("pointer"))
                .contains("/styleId");
    }

    @Test
    void all_that_is_wrong_with_a_body_is_told_with_its_place() {
        Answer answer = gateway.as(BRAND)
                .post(
                        "/v1/products",
                        Articles.dress(1).put("styleId", "no spaces").put("surprise", 1));

        JsonNode errors = answer.expect(400).json().path("errors");
        assertThat(errors.findValuesAsText("pointer")).containsExactlyInAnyOrder("", "/styleId");
        assertThat(errors.findValuesAsText("detail")).anyMatch(detail -> detail.contains("surprise"));
    }

    @Test
    void a_body_that_is_missing_is_said_to_be() {
        Answer answer = gateway.as(BRAND).post("/v1/products", "");

        assertThat(answer.expect(400).json().path("detail").asText()).contains("body is missing");
    }

    @Test
    void a_wrong_check_digit_is_named_by_the_pointer_of_its_key() {
        Answer answer = gateway.as(BRAND).post("/v1/products", Articles.dress(1).put("gtin", "09521234000098"));

        assertThat(answer.expect(400).json().at("/errors/0/pointer").asText()).isEqualTo("/gtin");
    }

    @Test
    void who_is_not_signed_in_is_told_so_before_the_body_is_looked_at() {
        Answer answer = gateway.anyone().post("/v1/products", "{");

        assertThat(answer.expect(401).header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_token_that_was_tampered_with_signs_nobody_in() {
        gateway.anyone().withToken("e30.e30.AAAA").get("/v1/products").expect(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a-key-of-more-than-sixty-four-characters-is-longer-than-it-may-be-here"})
    void a_write_without_a_proper_idempotency_key_is_a_bad_request(String key) {
        gateway.as(BRAND).withKey(key).post("/v1/products", Articles.dress(1)).expect(400);
    }

    @Test
    void an_address_that_is_not_there_is_not_found() {
        assertThat(gateway.anyone().get("/v1/nothing").expect(404).code()).isEqualTo("NO_SUCH_RESOURCE");
    }

    @Test
    void a_method_that_an_address_does_not_know_is_not_allowed() {
        Answer answer = gateway.as(BRAND).send("DELETE", "/v1/products", HttpRequest.BodyPublishers.noBody(), Map.of());

        assertThat(answer.expect(405).code()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void a_nul_in_an_address_is_a_bad_request() {
        gateway.anyone().get("/v1/products/0952%00").expect(400);
    }

    @Test
    void every_answer_says_that_this_is_a_demonstration_and_how_browsers_have_to_treat_it() {
        Answer answer = gateway.anyone().get("/v1/products").expect(200);

        assertThat(answer.header("LiveTrace-Demo")).isEqualTo("true");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_page_has_every_operation_and_leads_to_every_code() {
        String page = gateway.anyone().get("/docs").expect(200).body();

        assertThat(Contract.load().operations())
                .allSatisfy(operation -> assertThat(page).contains("<h3 id=\"" + operation.id() + "\">"));
        assertThat(page)
                .contains("<code id=\"LOT_NOT_FOUND\">", "<code id=\"MALFORMED_REQUEST\">", "id=\"LEDGER_BUSY\"");
    }

    @Test
    void the_contract_can_be_read_as_a_page_without_scripts() {
        Answer page = gateway.anyone().get("/docs").expect(200);

        assertThat(page.body()).contains("/v1/participants", "demonstration").doesNotContain("<script");
    }
}
