package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.readmodel.Change;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Webhooks as a company makes, tries, changes and deletes them. */
@Timeout(120)
class WebhookApiTest {
    private static TestGateway gateway;

    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void start() {
        gateway = TestGateway.callingLoopback();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @AfterEach
    void delete_all() {
        for (JsonNode webhook : brand().get("/v1/webhooks").json().get("items")) {
            send("DELETE", "/v1/webhooks/" + webhook.get("id").asText(), "").expect(204);
        }
        receiver.close();
    }

    @Test
    void a_change_is_sent_as_the_feed_has_it_and_signed() {
        JsonNode webhook = create(Map.of("url", receiver.url(), "types", List.of("Product")));
        gateway.as(BRAND).post("/v1/products", Articles.dress(1)).expect(201);

        patiently().until(() -> receiver.calls().size() == 1);
        Receiver.Call call = receiver.calls().get(0);
        assertThat(call.path()).isEqualTo("/changes?of=mine");
        assertThat(call.isSignedWith(webhook.get("secret").asText())).isTrue();
        assertThat(call.header("content-type")).isEqualTo("application/json");
        assertThat(call.json().get("type").asText()).isEqualTo("Product");
        assertThat(call.key()).isEqualTo(Articles.gtin(1));
        assertThat(call.json().at("/content/styleId").asText()).isEqualTo("STYLE-1");
        patiently()
                .until(() ->
                        Change.At.parse(show(webhook).get("told").asText()).compareTo(Change.At.parse(call.id())) >= 0);
    }

    @Test
    void the_same_request_makes_one_webhook_and_another_one_under_its_key_is_refused() {
        ApiClient again = brand().withKey("same");
        Map<String, Object> wish = Map.of("url", receiver.url());
        JsonNode first = again.post("/v1/webhooks", wish).expect(201).json();
        JsonNode second = again.post("/v1/webhooks", wish).expect(201).json();

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("secret")).isEqualTo(first.get("secret"));
        assertThat(show(first).has("secret")).isFalse();
        refused(again.post("/v1/webhooks", Map.of("url", receiver.url() + "2")), 422, "REQUEST_ID_REUSED");
    }

    @Test
    void nobody_sees_or_touches_another_companys_webhooks() {
        JsonNode webhook = create(Map.of("url", receiver.url()));
        String path = "/v1/webhooks/" + webhook.get("id").asText();
        ApiClient other = gateway.as(LOGISTICS);

        assertThat(other.get("/v1/webhooks").json().get("items")).isEmpty();
        refused(other.get(path), 404, "WEBHOOK_NOT_FOUND");
        refused(other.get(path + "/deliveries"), 404, "WEBHOOK_NOT_FOUND");
        refused(other.post(path + "/tests", ""), 404, "WEBHOOK_NOT_FOUND");
        refused(other.post(path + "/secrets", "{}"), 404, "WEBHOOK_NOT_FOUND");
        refused(other.post(path + "/replays", Map.of("after", "1.0.0")), 404, "WEBHOOK_NOT_FOUND");
        refused(gateway.anyone().get("/v1/webhooks"), 401, "NOT_SIGNED_IN");
    }

    @Test
    void a_test_tells_what_the_receiver_answered() {
        JsonNode webhook = create(Map.of("url", receiver.url(), "types", List.of("Product")));
        String tests = "/v1/webhooks/" + webhook.get("id").asText() + "/tests";

        JsonNode good = brand().post(tests, "").expect(200).json();
        receiver.answering(answering -> answering.with(500));
        JsonNode bad = brand().post(tests, "").expect(200).json();

        assertThat(good.get("taken").asBoolean()).isTrue();
        assertThat(bad.get("taken").asBoolean()).isFalse();
        assertThat(bad.get("answer").asText()).isEqualTo("the receiver answered 500");
        assertThat(receiver.calls())
                .allMatch(call -> call.json().get("type").asText().equals("WebhookTest"));
    }

    @Test
    void after_a_rotation_calls_are_signed_with_both_secrets() {
        JsonNode webhook = create(Map.of("url", receiver.url()));
        String path = "/v1/webhooks/" + webhook.get("id").asText();
        JsonNode rotated = brand().post(path + "/secrets", "{}").expect(201).json();
        brand().post(path + "/tests", "").expect(200);

        Receiver.Call call = receiver.calls().get(0);
        assertThat(rotated.has("oldSecretsUntil")).isTrue();
        assertThat(call.signature().split(" ")).hasSize(2);
        assertThat(call.isSignedWith(webhook.get("secret").asText())).isTrue();
        assertThat(call.isSignedWith(rotated.get("secret").asText())).isTrue();

        brand().post(path + "/secrets", Map.of("overlapHours", 0)).expect(201);
        brand().post(path + "/tests", "").expect(200);
        assertThat(receiver.calls().get(1).isSignedWith(rotated.get("secret").asText()))
                .isFalse();
    }

    @Test
    void a_rotation_tells_what_waits() {
        receiver.answering(answering -> answering.with(500));
        JsonNode webhook = create(Map.of("url", receiver.url(), "types", List.of("Product")));
        gateway.as(BRAND).post("/v1/products", Articles.dress(4)).expect(201);
        patiently().until(() -> show(webhook).get("waiting").asInt() == 1);

        JsonNode rotated = brand().post("/v1/webhooks/" + webhook.get("id").asText() + "/secrets", "{}")
                .expect(201)
                .json();

        assertThat(rotated.get("waiting").asInt()).isEqualTo(1);
    }

    @Test
    void everything_after_a_place_in_the_feed_is_sent_again() {
        JsonNode webhook = create(Map.of("url", receiver.url(), "types", List.of("Product")));
        String path = "/v1/webhooks/" + webhook.get("id").asText();
        gateway.as(BRAND).post("/v1/products", Articles.dress(2)).expect(201);
        patiently().until(() -> receiver.calls().size() == 1);

        brand().post(path + "/replays", Map.of("after", webhook.get("told").asText()))
                .expect(202);

        patiently().until(() -> receiver.calls().size() == 2);
        assertThat(receiver.calls())
                .extracting(Receiver.Call::id)
                .containsOnly(receiver.calls().get(0).id());
        refused(brand().post(path + "/replays", Map.of("after", "999999.0.0")), 400, "INVALID_VALUE");
        refused(brand().post(path + "/replays", Map.of("after", "yesterday")), 400, "MALFORMED_REQUEST");
    }

    @Test
    void what_is_switched_off_is_told_nothing_until_it_is_switched_on() {
        JsonNode webhook = create(Map.of("url", receiver.url(), "types", List.of("Product")));
        String path = "/v1/webhooks/" + webhook.get("id").asText();
        JsonNode off = put(path, "{\"url\": \"" + receiver.url() + "\", \"types\": [\"Product\"], \"enabled\": false}");
        gateway.as(BRAND).post("/v1/products", Articles.dress(3)).expect(201);

        assertThat(off.get("state").asText()).isEqualTo("DISABLED");
        assertThat(off.get("reason").asText()).contains("switched off");
        put(path, "{\"url\": \"" + receiver.url() + "\", \"types\": [\"Product\"]}");

        patiently().until(() -> receiver.calls().size() == 1);
        assertThat(receiver.calls().get(0).key()).isEqualTo(Articles.gtin(3));
    }

    @Test
    void an_address_inside_or_without_tls_or_of_another_kind_is_refused() {
        refused("http://192.168.0.1/", "WEBHOOK_NOT_PUBLIC");
        refused("https://169.254.169.254/latest/meta-data", "WEBHOOK_NOT_PUBLIC");
        refused("https://[::ffff:10.0.0.1]/", "WEBHOOK_NOT_PUBLIC");
        refused("https://nowhere.invalid/", "WEBHOOK_NOT_PUBLIC");
        refused("ftp://127.0.0.1/", "INVALID_VALUE");
        refused("https://user:word@127.0.0.1/", "INVALID_VALUE");
        refused("https:///", "INVALID_VALUE");
        refused("https://example.com:65536/", "INVALID_VALUE");
    }

    @Test
    void an_unknown_record_type_is_named() {
        Answer answer = brand().post("/v1/webhooks", Map.of("url", receiver.url(), "types", List.of("Gossip")));

        refused(answer, 400, "INVALID_VALUE");
        assertThat(answer.body()).contains("Gossip");
    }

    @Test
    void a_company_has_16_at_most() {
        for (int i = 0; i < 16; i++) {
            create(Map.of("url", receiver.url() + i));
        }
        refused(brand().post("/v1/webhooks", Map.of("url", receiver.url())), 409, "TOO_MANY_WEBHOOKS");
    }

    @Test
    void what_neither_waits_nor_was_given_up_cannot_be_sent_again() {
        JsonNode webhook = create(Map.of("url", receiver.url()));
        String deliveries = "/v1/webhooks/" + webhook.get("id").asText() + "/deliveries";

        refused(brand().post(deliveries + "/1.0.0/retries", ""), 404, "DELIVERY_NOT_FOUND");
        assertThat(brand().get(deliveries + "?state=GIVEN_UP")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    private static void refused(String url, String code) {
        refused(brand().post("/v1/webhooks", Map.of("url", url)), 400, code);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.expect(status).code()).isEqualTo(code);
    }

    private static JsonNode create(Map<String, Object> wish) {
        return brand().post("/v1/webhooks", wish).expect(201).json();
    }

    private static JsonNode show(JsonNode webhook) {
        return brand().get("/v1/webhooks/" + webhook.get("id").asText())
                .expect(200)
                .json();
    }

    private static JsonNode put(String path, String body) {
        return send("PUT", path, body).expect(200).json();
    }

    private static Answer send(String method, String path, String body) {
        Map<String, String> json = body.isEmpty() ? Map.of() : Map.of("Content-Type", "application/json");
        return brand().send(method, path, HttpRequest.BodyPublishers.ofString(body), json);
    }

    private static ApiClient brand() {
        return gateway.as(BRAND);
    }
}
