package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.Patience.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Gateways that stop in the middle, and others that go on. */
@Timeout(180)
class WebhookTurnTest extends OnAReceiver {
    @Test
    void a_gateway_that_starts_again_goes_on_where_it_stopped() {
        Databases databases = databases();
        receiver.answering(answering -> answering.with(500));
        Webhook webhook;
        List<String> changed;
        try (PostOffice office = PostOffice.open(gateway, databases)) {
            webhook = office.tell(receiver.url(), "Product");
            changed = List.of(product(), product());
            patiently().until(() -> office.waiting(webhook).size() == 2);
        }
        List<String> more =
                Stream.concat(changed.stream(), Stream.of(product())).toList();
        receiver.answering(answering -> answering.with(200));
        int before = receiver.calls().size();
        try (PostOffice office = PostOffice.open(gateway, databases)) {
            patiently()
                    .until(() -> office.waiting(webhook).isEmpty()
                            && receiver.keys().stream().skip(before).toList().containsAll(more));
        }
    }

    @Test
    void of_two_gateways_on_one_vault_one_delivers_until_it_dies_and_then_the_other() {
        Databases databases = databases();
        PostOffice.Ways ways = PostOffice.Ways.USUAL.with(new WebhookSchedule(
                Duration.ofMillis(20),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofDays(3),
                Duration.ofDays(5)));
        PostOffice first = PostOffice.open(gateway, databases, ways);
        Webhook webhook = first.tell(receiver.url(), "Product");
        product();
        patiently().until(() -> receiver.calls().size() == 1);
        try (PostOffice second = PostOffice.open(gateway, databases, ways)) {
            List<String> changed =
                    Stream.generate(OnAReceiver::product).limit(8).toList();
            patiently().until(() -> receiver.calls().size() == 9);
            assertThat(keys()).containsAll(changed).doesNotHaveDuplicates();
            assertThat(second.metered("webhooks")).isZero();
            patiently().until(() -> isNoted(first.now(webhook)));

            first.kill();
            String last = product();

            patiently().until(() -> keys().contains(last));
            assertThat(keys()).doesNotHaveDuplicates();
            assertThat(second.metered("webhooks")).isEqualTo(1);
        } finally {
            first.close();
        }
    }

    /** Whether the vault knows of every call. */
    private boolean isNoted(Webhook webhook) {
        return receiver.calls().stream()
                .map(call -> Change.At.parse(call.id()))
                .allMatch(at -> at.compareTo(webhook.progress().told()) <= 0);
    }
}
