package io.livetrace.gateway.consumer;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.http.Uris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostVaultTest {
    @Test
    void a_gateway_without_the_leaf_file_says_that_it_cannot_check_until_a_keeper_hands_it_in_again(@TempDir Path data)
            throws IOException {
        Workshop.Lot lot;
        Workshop.Unit unit;
        String leafFile;
        try (TestGateway gateway = TestGateway.on(data)) {
            Workshop workshop = Workshop.at(gateway);
            lot = workshop.lotOfDresses();
            unit = workshop.label(lot).get(0);
            leafFile = gateway.as(BRAND)
                    .get("/v1/lots/" + lot.path() + "/label-runs/1/leaf-file")
                    .expect(200)
                    .body();
        }
        loseVault(data);

        try (TestGateway gateway = TestGateway.on(data)) {
            String lookup = "/v1/lookups?code=" + Uris.encode("https://id.gs1.org" + unit.path());
            assertThat(verdict(gateway, lookup)).isEqualTo("CANNOT_CHECK");
            assertThat(verdict(gateway, "/v1/lookups/" + lot.path())).isEqualTo("LOT_LEVEL");
            new Phone(gateway).scan(unit.path()).expect(503);
            new Phone(gateway).openByProgram(unit).expect(404);
            gateway.as(BRAND)
                    .get("/v1/lots/" + lot.path() + "/label-runs/1/labels")
                    .expect(404);

            gateway.as(LOGISTICS)
                    .post("/v1/lots/" + lot.path() + "/label-runs/1/deposits", Map.of("leafFile", leafFile))
                    .expect(200);

            assertThat(verdict(gateway, lookup)).isEqualTo("UNUSED");
            new Phone(gateway).openByProgram(unit).expect(201);
        }
    }

    private static String verdict(TestGateway gateway, String path) {
        return gateway.anyone().get(path).expect(200).json().at("/verdict/code").asText();
    }

    private static void loseVault(Path data) throws IOException {
        for (String name : List.of("vault.db", "vault.db-wal", "vault.db-shm")) {
            Files.deleteIfExists(data.resolve(name));
        }
    }
}
