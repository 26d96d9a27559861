package io.livetrace.gateway;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.demo.DemoCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a restart, with or without the read model. */
class RestartTest {
    @TempDir
    private Path data;

    private String hash = "";

    @BeforeEach
    void a_gateway_ran_and_stopped() {
        try (TestGateway gateway = TestGateway.on(data)) {
            gateway.as(BRAND)
                    .withKey("before")
                    .post("/v1/products", Articles.dress(1))
                    .expect(201);
            hash = gateway.readModel().contentHash().await();
        }
    }

    @Test
    void a_restart_keeps_everything_and_remembers_requests() {
        try (TestGateway gateway = TestGateway.on(data)) {
            gateway.anyone().get("/v1/products/" + Articles.gtin(1)).expect(200);
            gateway.as(BRAND)
                    .withKey("before")
                    .post("/v1/products", Articles.dress(1))
                    .expect(201);
            gateway.as(BRAND)
                    .withKey("before")
                    .post("/v1/products", Articles.dress(2))
                    .expect(422);
        }
    }

    @Test
    void a_read_model_that_was_dropped_is_replayed_to_the_same_content() throws IOException {
        Files.delete(data.resolve("readmodel.db"));

        assertThat(hashAfterRestart()).isEqualTo(hash);
    }

    @Test
    void a_read_model_that_is_damaged_is_made_again() throws IOException {
        Files.writeString(data.resolve("readmodel.db"), "this is no database");

        assertThat(hashAfterRestart()).isEqualTo(hash);
    }

    @Test
    void a_read_model_with_a_flipped_byte_is_made_again_and_never_served() throws IOException {
        Path file = data.resolve("readmodel.db");
        byte[] content = Files.readAllBytes(file);
        int style = new String(content, StandardCharsets.ISO_8859_1).indexOf("STYLE-1");
        content[style] ^= 0x10;
        Files.write(file, content);

        assertThat(hashAfterRestart()).isEqualTo(hash);
    }

    @Test
    void two_gateways_do_not_run_on_the_same_data() throws IOException {
        try (DataDirectory taken = DataDirectory.take(data)) {
            assertThat(taken.path()).isEqualTo(data);
            assertThatThrownBy(() -> DataDirectory.take(data)).hasMessageContaining("another gateway runs on");
        }
    }

    @Test
    void a_directory_that_cannot_be_written_to_is_named() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "not a directory");

        assertThatThrownBy(() -> DataDirectory.take(file.resolve("data"))).hasMessageContaining("cannot write to");
    }

    @Test
    void a_new_network_has_the_platform_alone_whose_token_signs_in_and_admits_others() {
        try (TestGateway gateway = TestGateway.earnest()) {
            ApiClient platform = gateway.as(DemoCompany.PLATFORM);
            platform.post("/v1/participants", Json.tree("""
                    {"gln": "9527777000008", "name": "First Brand", "mspId": "BrandMSP", "roles": ["BRAND"],
                     "prefixes": ["9527777"], "seal": "PEER"}
                    """)).expect(201);

            assertThat(gateway.anyone()
                            .get("/v1/participants")
                            .json()
                            .path("items")
                            .findValuesAsText("gln"))
                    .containsExactly(DemoCompany.PLATFORM.gln().value(), "9527777000008");
        }
    }

    @Test
    void a_token_is_kept_for_its_owners_eyes_only() throws IOException {
        try (DataDirectory directory = DataDirectory.take(data)) {
            directory.keepToken("platform", "old");
            Path file = directory.keepToken("platform", "new");

            assertThat(file).hasContent("new");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            directory.clear();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_gateway_that_is_no_demonstration_gives_no_identities() {
        try (TestGateway gateway = TestGateway.earnest()) {
            gateway.anyone().get("/v1/demo/identities").expect(404);
            assertThat(gateway.anyone().get("/v1/products").header("LiveTrace-Demo"))
                    .isEmpty();
        }
    }

    private String hashAfterRestart() {
        try (TestGateway gateway = TestGateway.on(data)) {
            return gateway.readModel().contentHash().await();
        }
    }
}
