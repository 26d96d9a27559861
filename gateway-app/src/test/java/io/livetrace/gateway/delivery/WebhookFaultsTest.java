package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.INSPECTOR;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.vault.Delivery;
import io.livetrace.gateway.vault.Webhook;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SelfSignedCertificate;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers that are down, slow, confused or hostile. */
@Timeout(180)
class WebhookFaultsTest extends OnAReceiver {
    @Test
    void a_receiver_that_was_down_is_told_everything_once_it_is_back() {
        int port = receiver.port();
        receiver.close();
        try (PostOffice office = open()) {
            Webhook webhook = office.tell(receiver.url(), "Product");
            List<String> changed = List.of(product(), product(), product());
            patiently().until(() -> office.waiting(webhook).size() == 3);
            assertThat(office.now(webhook).progress().failingSince()).isPresent();

            receiver = new Receiver(new HttpServerOptions(), port);

            patiently()
                    .until(() -> receiver.calls().size() >= 3
                            && office.waiting(webhook).isEmpty());
            assertThat(keys()).containsExactlyInAnyOrderElementsOf(changed);
            assertThat(office.now(webhook).progress().failingSince()).isEmpty();
        }
    }

    @Test
    void changes_of_one_record_keep_their_order_under_retries_and_hold_up_no_other_record() {
        receiver.answering(answering -> answering.with(isOfInspector(answering.call()) && isTooEarly() ? 500 : 200));
        try (PostOffice office = open()) {
            Webhook webhook = office.tell(receiver.url(), "Product", "Participant");
            status("WARNED");
            String product = product();
            status("VERIFIED");

            patiently()
                    .until(() -> new HashSet<>(inspectorsIds()).size() == 2
                            && office.waiting(webhook).isEmpty());
            List<String> ids = inspectorsIds();
            int last = ids.size() - 1;
            assertThat(ids.subList(0, last)).hasSizeGreaterThan(2).containsOnly(ids.get(0));
            assertThat(ids.get(last)).isNotEqualTo(ids.get(0));
            assertThat(keys()).containsOnlyOnce(product);
        }
    }

    @Test
    void a_receiver_that_never_answers_holds_up_no_other() {
        receiver.answering(answering -> {});
        PostOffice.Ways impatient = PostOffice.Ways.USUAL.with(PostOffice.waiting(Duration.ofSeconds(1)));
        try (PostOffice office = PostOffice.open(gateway, databases(), impatient);
                Receiver other = new Receiver()) {
            Webhook webhook = office.tell(receiver.url(), "Product");
            office.tell(other.url(), "Product");
            List<String> changed =
                    Stream.generate(OnAReceiver::product).limit(10).toList();

            patiently().until(() -> other.keys().containsAll(changed));
            patiently().until(() -> !office.waiting(webhook).isEmpty());
            assertThat(office.waiting(webhook).get(0).failure()).contains("did not answer within 1 s");
        }
    }

    @Test
    void a_slow_receiver_is_called_by_four_at_most() {
        receiver.answering(answering -> answering.slowlyWith(200));
        try (PostOffice office = open()) {
            office.tell(receiver.url(), "Product");
            List<String> changed =
                    Stream.generate(OnAReceiver::product).limit(10).toList();

            patiently().until(() -> keys().containsAll(changed));
            assertThat(receiver.mostAtOnce()).isLessThanOrEqualTo(4);
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

            patiently().until(() -> office.waiting(webhook).stream().anyMatch(waiting -> waiting.attempts() > 1));
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
            patiently().until(() -> keys().equals(List.of(first)));
            product();

            patiently().until(() -> !office.waiting(webhook).isEmpty());
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

            patiently()
                    .until(() ->
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
            patiently().until(() -> receiver.calls().size() == 1);
            receiver.answering(answering -> answering.with(200));
            product();

            patiently().until(() -> receiver.calls().size() == 2);
            assertThat(office.waiting(webhook)).isEmpty();
        }
    }

    private static void pour(HttpServerResponse response) {
        response.write("x".repeat(10_000)).onSuccess(written -> pour(response));
    }

    @Test
    void after_days_a_change_is_given_up_seen_and_sent_again_when_asked_for() {
        receiver.answering(answering ->
                answering.with(answering.call().key().equals(INSPECTOR.gln().value()) ? 500 : 200));
        try (PostOffice office = open()) {
            Webhook webhook = office.tell(receiver.url(), "Participant", "Product");
            status("WARNED");
            patiently().until(() -> !office.waiting(webhook).isEmpty());
            office.clock().goAhead(Duration.ofDays(3));
            patiently().until(() -> !office.givenUp(webhook).isEmpty());
            Delivery lost = office.givenUp(webhook).get(0);
            receiver.answering(answering -> answering.with(200));
            status("VERIFIED");
            patiently()
                    .until(() -> office.waiting(webhook).isEmpty()
                            && receiver.calls()
                                    .get(receiver.calls().size() - 1)
                                    .json()
                                    .at("/content/status")
                                    .asText()
                                    .equals("VERIFIED"));
            assertThat(lost.failure()).isEqualTo("the receiver answered 500");
            patiently().until(() -> office.metered("given.up") == 1);

            office.again(webhook, lost.at());

            patiently()
                    .until(() -> office.givenUp(webhook).isEmpty()
                            && office.waiting(webhook).isEmpty());
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
            patiently().until(() -> office.now(left).progress().disabled().isPresent());
            patiently()
                    .until(() -> office.now(failing).progress().failingSince().isPresent());
            assertThat(office.now(failing).progress().disabled()).isEmpty();
            office.clock().goAhead(Duration.ofDays(6));
            product();

            patiently().until(() -> office.now(failing).progress().disabled().isPresent());
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

            patiently().until(() -> !office.givenUp(webhook).isEmpty());
            assertThat(office.givenUp(webhook).get(0).failure()).contains("too long for a webhook");
            assertThat(office.now(webhook).progress().failingSince()).isEmpty();
            assertThat(receiver.calls()).isEmpty();
        }
    }

    /** Until others were told of and the inspector was called a few times. */
    private boolean isTooEarly() {
        return inspectorsIds().size() < 3 || receiver.calls().stream().allMatch(WebhookFaultsTest::isOfInspector);
    }

    private List<String> inspectorsIds() {
        return receiver.calls().stream()
                .filter(WebhookFaultsTest::isOfInspector)
                .map(Receiver.Call::id)
                .toList();
    }

    private static boolean isOfInspector(Receiver.Call call) {
        return call.key().equals(INSPECTOR.gln().value());
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
