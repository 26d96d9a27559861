package io.livetrace.gateway.health;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No room on the disk: nothing is acknowledged that is not kept, health is red, and all goes on by itself when there is room
 * again. A trigger stands in for the disk: it fails a write in the middle, and SQLite rolls back by itself.
 */
class FullDiskTest {
    @TempDir
    private Path data;

    @Test
    void of_the_ledger_keeps_writes_waiting_until_there_is_room() throws Exception {
        try (TestGateway gateway = TestGateway.on(data)) {
            assertThat(ready(gateway)).isEqualTo(200);
            fill("ledger/ledger.db", "block");

            Answer accepted = register(gateway).expect(202);
            patiently().until(() -> ready(gateway) == 503);
            assertThat(stateOf(gateway, accepted)).isEqualTo("PENDING");
            gateway.anyone().get("/v1/products/" + Articles.gtin(1)).expect(404);

            makeRoom("ledger/ledger.db");
            patiently().until(() -> ready(gateway) == 200);
            patiently().until(() -> stateOf(gateway, accepted).equals("COMMITTED"));
            gateway.anyone().get("/v1/products/" + Articles.gtin(1)).expect(200);
        }
    }

    @Test
    void of_the_read_model_shows_the_state_before_until_there_is_room() throws SQLException {
        try (TestGateway gateway = TestGateway.on(data)) {
            fill("readmodel.db", "record");

            register(gateway).expect(202);
            patiently().until(() -> ready(gateway) == 503);
            gateway.anyone().get("/v1/products/" + Articles.gtin(1)).expect(404);

            makeRoom("readmodel.db");
            patiently().until(() -> ready(gateway) == 200);
            patiently()
                    .until(() -> gateway.anyone()
                                    .get("/v1/products/" + Articles.gtin(1))
                                    .status()
                            == 200);
        }
    }

    private static Answer register(TestGateway gateway) {
        return gateway.as(BRAND).with("Prefer", "respond-async").post("/v1/products", Articles.dress(1));
    }

    private static String stateOf(TestGateway gateway, Answer accepted) {
        return gateway.as(BRAND)
                .get(accepted.header("Location"))
                .json()
                .path("state")
                .asText();
    }

    private static int ready(TestGateway gateway) throws IOException, InterruptedException {
        URI place = URI.create(gateway.management("/readyz"));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private void fill(String file, String table) throws SQLException {
        execute(
                file,
                "create trigger no_room before insert on " + table + " begin select raise(rollback, 'no room'); end");
    }

    private void makeRoom(String file) throws SQLException {
        execute(file, "drop trigger no_room");
    }

    private void execute(String file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 5000");
            statement.execute(sql);
        }
    }
}
