package io.livetrace.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What {@code --database} takes, and what it says to the rest. */
class DatabaseOptionTest {
    private static final Path DATA = Path.of("data");
    private static final String ADDRESS = "jdbc:postgresql://db.example/livetrace";

    @Test
    void without_it_databases_are_files_in_the_data_directory() {
        DatabaseOption none = parsed();

        assertThat(none.orIn(DATA)).isEqualTo(Databases.in(DATA));
        none.refuseFresh();
    }

    @Test
    void an_address_of_postgresql_is_taken_and_no_other() {
        assertThat(parsed("--database", ADDRESS).orIn(DATA)).isInstanceOf(PostgresServer.class);
        assertThatThrownBy(() -> parsed("--database", "jdbc:mysql://db.example/livetrace")
                        .orIn(DATA))
                .hasMessageContaining("begins with jdbc:postgresql:");
    }

    @Test
    void a_password_that_everybody_can_read_is_refused() {
        assertThatThrownBy(
                        () -> parsed("--database", ADDRESS + "?password=secret").orIn(DATA))
                .hasMessageContaining("PGPASSWORD")
                .hasMessageNotContaining("secret");
    }

    @Test
    void who_shares_a_database_does_not_begin_anew() {
        assertThatThrownBy(() -> parsed("--database", ADDRESS).refuseFresh()).hasMessageContaining("drop its schemas");
    }

    private static DatabaseOption parsed(String... arguments) {
        return CommandLine.populateCommand(new DatabaseOption(), arguments);
    }
}
