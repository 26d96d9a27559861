package io.livetrace.gateway.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnPostgres
class PostgresDatabaseTest extends DatabaseConformance {
    private final String url = PrivatePostgres.newDatabase();

    @Override
    Databases databases() {
        return PrivatePostgres.at(url);
    }

    @Test
    void a_server_that_was_started_anew_is_used_again() {
        keep("before");
        database().read(DatabaseConformance::names).await();
        PrivatePostgres.breakConnections(url);

        assertThatThrownBy(() -> database().read(DatabaseConformance::names).await())
                .hasMessageContaining("terminating connection");
        assertThat(database().read(DatabaseConformance::names).await()).containsExactly("before");
    }

    @Test
    void two_gateways_that_open_an_empty_database_at_once_find_one_schema() {
        Databases shared = databases();
        var first = vertx.executeBlocking(() -> shared.open(vertx, "readmodel"), false);
        var second = vertx.executeBlocking(() -> shared.open(vertx, "readmodel"), false);

        first.await().close().await();
        second.await().close().await();
    }

    @Test
    void who_does_not_know_the_password_is_not_let_in() {
        PostgresServer stranger = new PostgresServer(url, Optional.of("livetrace"), Optional.of("guessed"));

        assertThatThrownBy(() -> stranger.open(vertx, "vault")).hasMessageContaining("password authentication failed");
    }
}
