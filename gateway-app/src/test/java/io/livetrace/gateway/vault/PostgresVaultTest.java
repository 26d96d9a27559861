package io.livetrace.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.OnPostgres;
import io.livetrace.gateway.sql.PrivatePostgres;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Besides: several gateways share the vault. */
@OnPostgres
class PostgresVaultTest extends VaultConformance {
    private final String url = PrivatePostgres.newDatabase();
    /** Its own, because threads of the same name in one are the same threads. */
    private final Vertx vertxOfOther = Vertx.vertx();

    private Database other;

    @Override
    Databases databases() {
        return PrivatePostgres.at(url);
    }

    @BeforeEach
    void another_gateway() {
        other = databases().open(vertxOfOther, "vault");
    }

    @AfterEach
    void close_the_other() {
        other.close().await();
        vertxOfOther.close().await();
    }

    @Test
    void two_gateways_that_make_a_secret_at_once_have_the_same() {
        for (int i = 0; i < 50; i++) {
            String name = "key-" + i;
            List<Future<String>> made = new ArrayList<>();
            made.add(new Secrets(vault).get(name, () -> "one"));
            made.add(new Secrets(other).get(name, () -> "two"));

            assertThat(made.get(0).await()).isEqualTo(made.get(1).await());
        }
    }

    @Test
    void two_changes_of_a_webhook_at_once_are_both_made() throws Exception {
        Webhook made = new Webhooks(vault)
                .keep(webhook("hook"), new Webhooks.Most(1, 9))
                .await()
                .orElseThrow();
        Gln owner = made.subscriber().owner();
        Webhook.Wish wish = new Webhook.Wish("https://example.com/2", List.of(), Optional.empty(), Optional.empty());
        List<Webhook.Secret> secrets = List.of(new Webhook.Secret("whsec_bmV3ZXI=", Optional.empty()));
        List<Future<Optional<Webhook>>> second = new ArrayList<>();

        new Webhooks(vault)
                .change(
                        owner,
                        "hook",
                        webhook -> {
                            second.add(new Webhooks(other).change(owner, "hook", its -> its.with(wish), NOW));
                            waitForAMoment(second.get(0));
                            return webhook.with(secrets);
                        },
                        NOW)
                .await();
        second.get(0).await();

        Webhook both = new Webhooks(vault).find(owner, "hook").await().orElseThrow();
        assertThat(both.wish()).isEqualTo(wish);
        assertThat(both.secrets()).isEqualTo(secrets);
        assertThat(both.revision()).isEqualTo(2);
    }

    /** Long enough for the other to come first, if it can. */
    private static void waitForAMoment(Future<?> other) {
        try {
            other.toCompletionStage().toCompletableFuture().get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            assertThat(other.isComplete()).isFalse();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
