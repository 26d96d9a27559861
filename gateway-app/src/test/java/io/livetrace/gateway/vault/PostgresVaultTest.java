package io.livetrace.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.OnPostgres;
import io.livetrace.gateway.sql.PrivatePostgres;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Besides: several gateways share the vault. */
@OnPostgres
class PostgresVaultTest extends VaultConformance {
    private final String url = PrivatePostgres.newDatabase();

    @Override
    Databases databases() {
        return PrivatePostgres.at(url);
    }

    @Test
    void two_gateways_that_make_a_secret_at_once_have_the_same() {
        Database other = databases().open(vertx, "vault");
        for (int i = 0; i < 50; i++) {
            String name = "key-" + i;
            List<Future<String>> made = new ArrayList<>();
            made.add(new Secrets(vault).get(name, () -> "one"));
            made.add(new Secrets(other).get(name, () -> "two"));

            assertThat(made.get(0).await()).isEqualTo(made.get(1).await());
        }
        other.close().await();
    }
}
