package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.INSPECTOR;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.Delivery;
import io.livetrace.gateway.vault.Webhook;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SelfSignedCertificate;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that are down, slow, confused or hostile, and gateways that stop in the middle. */
@Timeout(180)
class WebhookFaultsTest {
    private static TestGateway gateway;
    private static int products;

    @TempDir
    private Path place;

    private Receiver receiver = new Receiver();

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_receiver_that_was_down_is_told_everything_once_it_is_back() {
        int port = receiver.port();
        receiver.close();
        try (PostOffice office = open()) {
            Webhook webhook = office.tell(receiver.url(), "Product");
            List<String> changed = List.of(product(), product(), product());
            await().until(() -> office.waiting(webhook).size() == 3);
            assertThat(office.now(webhook).progress().failingSince()).isPresent();

            receiver = new Receiver(new HttpServerOptions(), port);

            await().until(() ->
                    receiver.calls().size() >= 3 && office.waiting(webhook).isEmpty());
            assertThat(keys()).containsExactlyInAnyOrderElementsOf(changed);
            assertThat(office.now(webhook).progress().failingSince()).isEmpty();
        }
    }

    @Test
    void changes_of_one_record_keep_their_order_under_retries_and_hold_up_no_other_record() {
        receiver.answering(
                answering -> answering.with(isOfInspector(answering.call()) && inspectorsCalls() < 4 ? 500 : 200));
        try (PostOffice office = open()) {
            Webhook webhook = office.tell(receiver.url(), "Product", "Participant");
            status("WARNED");
            String product = product();
            status("VERIFIED");

            await().until(() ->
                    inspectorsCalls() == 5 && office.waiting(webhook).isEmpty());
            List<String> ids = receiver.calls().stream()
                    .filter(WebhookFaultsTest::isOfInspector)
                    .map(Receiver.Call::id)
                    .toList();
            assertThat(ids.subList(0, 4)).containsOnly(ids.get(0));
            assertThat(ids.get(4)).isNotEqualTo(ids.get(0));
            assertThat(keys().indexOf(product))
                    .isLessThan(keys().lastIndexOf(INSPECTOR.gln().value()));
            assertThat(keys()).containsOnlyOnce(product);
        }
    }

    @Test
    void a_receiver_that_never_answers_holds_up_no_other_and_is_called_by_four_at_most() {
        receiver.answering(answering -> {});
        try (PostOffice office = open();
                Receiver other = new Receiver()) {
            Webhook webhook = office.tell(receiver.url(), "Product");
            office.tell(other.url(), "Product");
            List<String> changed =
                    Stream.generate(WebhookFaultsTest::product).limit(10).toList();

            await().until(() -> other.calls().size() == 10);
            await().until(() -> !office.waiting(webhook).isEmpty());
            assertThat(other.calls()).extracting(Receiver.Call::key).containsExactlyInAnyOrderElementsOf(changed);
            assertThat(receiver.mostAtOnce()).isLessThanOrEqualTo(4);
            assertThat(office.waiting(webhook).get(0).failure()).contains("did not answer within 1 s");
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        try (PostOffice office = open();
                Receiver inside = new Receiver()) {
            receiver.answering(answering -> answering
                    .response()
                    .putHeader("Location", inside.url())
                    .setStatusCode(307)
                    .end());
            Webhook webhook = office.tell(receiver.url(), "Product");
            product();

            await().until(() -> office.waiting(webhook).stream().anyMatch(waiting -> waiting.attempts() > 1));
            assertThat(office.waiting(webhook).get(0).failure()).contains("307; redirects are not followed");
            assertThat(inside.calls()).isEmpty();
        }
    }

    @Test
    void a_name_with_one_address_inside_is_not_called_and_one_that_moves_inside_neither() {
        List<InetAddress> both = List.of(address("1.1.1.1"), address("10.0.0.1"));
        WebhookNames moving =
                host -> Future.succeededFuture(receiver.calls().isEmpty() ? List.of(address("127.0.0.1")) : both);
        try (PostOffice office = PostOffice.open(gateway, databases(), PostOffice.Ways.USUAL.with(moving))) {
            Webhook webhook = office.tell("http://receiver.example:" + receiver.port() + "/", "Product");
            String first = product();
            await().until(() -> keys().equals(List.of(first)));
            product();

            await().until(() -> !office.waiting(webhook).isEmpty());
            assertThat(receiver.calls().get(0).header("host")).startsWith("receiver.example");
            assertThat(office.waiting(webhook).get(0).failure())
                    .isEqualTo("receiver.example is not known, or not at public addresses alone");
            assertThat(receiver.calls()).hasSize(1);
        }
    }

    @Test
    void over_tls_the_certificate_must_be_for_the_name_though_the_address_is_called() {
        SelfSignedCertificate certificate = SelfSignedCertificate.create("receiver.example");
        WebhookNames local = host -> Future.succeededFuture(List.of(address("127.0.0.1")));
        HttpServerOptions tls = new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate.keyCertOptions());
        HttpClientOptions trusting = new HttpClientOptions().setTrustOptions(certificate.trustOptions());
        try (Receiver secure = new Receiver(tls, 0);
                PostOffice office = PostOffice.open(
                        gateway, databases(), PostOffice.Ways.USUAL.with(local).with(trusting))) {
            office.tell("https://receiver.example:" + secure.port() + "/", "Product");
            Webhook wrong = office.tell("https://other.example:" + secure.port() + "/", "Product");
            product();

            await().until(() ->
                    secure.calls().size() == 1 && !office.waiting(wrong).isEmpty());
            assertThat(office.waiting(wrong).get(0).failure()).contains("cannot be reached");
        } finally {
            certificate.delete();
        }
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        receiver.answering(answering -> {
            answering.response().setChunked(true);
            pour(answering.response());
        });
        try (PostOffice office = open()) {
            Webhook webhook = office.tell(receiver.url(), "Product");
            product();
            await().until(() -> receiver.calls().size() == 1);
            receiver.answering(answering -> answering.with(200));
            product();

            await().until(() -> receiver.calls().size() == 2);
            assertThat(office.waiting(webhook)).isEmpty();
        }
    }

    private static void pour(HttpServerResponse response) {
        response.write("x".repeat(10_000)).onSuccess(written -> pour(response));
    }

    @Test
    void a_gateway_that_starts_again_goes_on_where_it_stopped() {
        Databases databases = databases();
        receiver.answering(answering -> answering.with(500));
        Webhook webhook;
        List<String> changed;
        try (PostOffice office = PostOffice.open(gateway, databases)) {
            webhook = office.tell(receiver.url(), "Product");
            changed = List.of(product(), product());
            await().until(() -> office.waiting(webhook).size() == 2);
        }
        List<String> more =
                Stream.concat(changed.stream(), Stream.of(product())).toList();
        receiver.answering(answering -> answering.with(200));
        int before = receiver.calls().size();
        try (PostOffice office = PostOffice.open(gateway, databases)) {
            await().until(() -> receiver.calls().size() >= before + 3
                    && office.waiting(webhook).isEmpty());
            assertThat(keys().subList(before, before + 3)).containsExactlyInAnyOrderElementsOf(more);
        }
    }

    @Test
    void of_two_gateways_on_one_vault_one_delivers_until_it_dies_and_then_the_other() {
        Databases databases = databases();
        PostOffice.Ways ways = PostOffice.Ways.USUAL.with(new WebhookSchedule(
                Duration.ofMillis(20),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofDays(3),
                Duration.ofDays(5)));
        PostOffice first = PostOffice.open(gateway, databases, ways);
        first.tell(receiver.url(), "Product");
        product();
        await().until(() -> receiver.calls().size() == 1);
        try (PostOffice second = PostOffice.open(gateway, databases, ways)) {
            List<String> changed =
                    Stream.generate(WebhookFaultsTest::product).limit(8).toList();
            await().until(() -> receiver.calls().size() == 9);
            assertThat(keys()).containsAll(changed).doesNotHaveDuplicates();
            assertThat(second.metered("webhooks")).isZero();

            first.kill();
            String last = product();

            await().until(() -> keys().contains(last));
            assertThat(keys()).doesNotHaveDuplicates();
            assertThat(second.metered("webhooks")).isEqualTo(1);
        } finally {
            first.close();
        }
    }

    @Test
    void after_days_a_change_is_given_up_seen_and_sent_again_when_asked_for() {
        receiver.answering(answering ->
                answering.with(answering.call().key().equals(INSPECTOR.gln().value()) ? 500 : 200));
        try (PostOffice office = open()) {
            Webhook webhook = office.tell(receiver.url(), "Participant", "Product");
            status("WARNED");
            await().until(() -> !office.waiting(webhook).isEmpty());
            office.clock().goAhead(Duration.ofDays(3));
            await().until(() -> !office.givenUp(webhook).isEmpty());
            Delivery lost = office.givenUp(webhook).get(0);
            receiver.answering(answering -> answering.with(200));
            status("VERIFIED");
            await().until(() -> office.waiting(webhook).isEmpty()
                    && receiver.calls()
                            .get(receiver.calls().size() - 1)
                            .json()
                            .at("/content/status")
                            .asText()
                            .equals("VERIFIED"));
            assertThat(lost.failure()).isEqualTo("the receiver answered 500");
            await().until(() -> office.metered("given.up") == 1);

            office.again(webhook, lost.at());

            await().until(() ->
                    office.givenUp(webhook).isEmpty() && office.waiting(webhook).isEmpty());
            assertThat(receiver.calls().get(receiver.calls().size() - 1).id())
                    .isEqualTo(lost.at().toString());
        }
    }

    @Test
    void a_receiver_that_fails_for_days_or_is_gone_is_sent_nothing_any_more() {
        receiver.answering(answering -> answering.with(500));
        try (PostOffice office = open();
                Receiver gone = new Receiver().answering(answering -> answering.with(410))) {
            Webhook failing = office.tell(receiver.url(), "Product");
            Webhook left = office.tell(gone.url(), "Product");
            product();
            await().until(() -> office.now(left).progress().disabled().isPresent());
            await().until(() -> office.now(failing).progress().failingSince().isPresent());
            assertThat(office.now(failing).progress().disabled()).isEmpty();
            office.clock().goAhead(Duration.ofDays(6));
            product();

            await().until(() -> office.now(failing).progress().disabled().isPresent());
            assertThat(office.now(failing).progress().disabled().orElseThrow())
                    .contains("no call has succeeded since", "answered 500");
            assertThat(office.now(left).progress().disabled().orElseThrow()).contains("answered 410");
            assertThat(gone.calls()).hasSize(1);
        }
    }

    @Test
    void a_change_that_is_too_long_is_given_up_at_once_and_not_sent() {
        try (PostOffice office = open()) {
            Webhook webhook = office.tell(receiver.url(), "EpcisEvent");
            ObjectNode event = Json.object()
                    .put("type", "ObjectEvent")
                    .put("eventTime", "2026-01-31T12:00:00Z")
                    .put("eventTimeZoneOffset", "+00:00")
                    .put("action", "OBSERVE")
                    .put("example:note", "长".repeat(100_000));
            event.putArray("@context")
                    .add("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld")
                    .add(Json.object().put("example", "https://example.com/epcis/"));
            event.putArray("epcList").add("https://id.gs1.org/01/" + Articles.gtin(0) + "/21/1");
            gateway.as(BRAND).post("/epcis/capture", event).expect(200);

            await().until(() -> !office.givenUp(webhook).isEmpty());
            assertThat(office.givenUp(webhook).get(0).failure()).contains("too long for a webhook");
            assertThat(office.now(webhook).progress().failingSince()).isEmpty();
            assertThat(receiver.calls()).isEmpty();
        }
    }

    private PostOffice open() {
        return PostOffice.open(gateway, databases());
    }

    private Databases databases() {
        return Databases.in(place);
    }

    private List<String> keys() {
        return receiver.calls().stream().map(Receiver.Call::key).toList();
    }

    private long inspectorsCalls() {
        return receiver.calls().stream()
                .filter(WebhookFaultsTest::isOfInspector)
                .count();
    }

    private static boolean isOfInspector(Receiver.Call call) {
        return call.key().equals(INSPECTOR.gln().value());
    }

    /** Registers a product and gives its GTIN. */
    private static String product() {
        products++;
        gateway.as(BRAND).post("/v1/products", Articles.dress(products)).expect(201);
        return Articles.gtin(products);
    }

    private static void status(String status) {
        gateway.as(PLATFORM)
                .post(
                        "/v1/participants/" + INSPECTOR.gln() + "/status-changes",
                        status.equals("VERIFIED")
                                ? Map.of("status", status, "reason", "papers", "verifiedUntil", inAMonth())
                                : Map.of("status", status, "reason", "papers"))
                .expect(200);
    }

    private static String inAMonth() {
        return Instant.now().plus(Duration.ofDays(30)).toString();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
