package io.livetrace.gateway.recorded;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.verify.Verification;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an earlier version wrote stays readable and right, and writes go on on top of it. */
class RecordedLedgerTest {
    private static final String RECORD = "livetrace.record";

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    static List<Recording> recordings() throws IOException, URISyntaxException {
        return Recording.all();
    }

    @Test
    @EnabledIfSystemProperty(named = RECORD, matches = ".+")
    void the_story_is_recorded() throws IOException {
        try (TestGateway gateway = TestGateway.on(data)) {
            gateway.tellStory();
        }
        Recording.named(System.getProperty(RECORD)).pack(data);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    @DisabledIfSystemProperty(named = RECORD, matches = ".+")
    void every_record_reads_and_every_block_is_still_right(Recording recording) throws IOException {
        recording.unpack(data);
        try (TestGateway gateway = TestGateway.on(data)) {
            assertRight(gateway);
            assertThat(read(gateway, "/v1/unsealed-records").path("items")).isEmpty();
            assertThat(read(gateway, "/v1/slots/DRESS-1").at("/slot/operator").asText())
                    .isEqualTo(ANCHOR.gln().value());
            assertThat(read(gateway, "/v1/lots/09521234000204/D%2F24-A")
                            .path("sellable")
                            .asBoolean(true))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    @DisabledIfSystemProperty(named = RECORD, matches = ".+")
    void writes_go_on_and_what_was_confirmed_ends(Recording recording) throws IOException {
        recording.unpack(data);
        try (TestGateway gateway = TestGateway.on(data)) {
            gateway.as(ANCHOR).post("/v1/slots/DRESS-1/end", Map.of()).expect(200);
            gateway.as(BRAND)
                    .post(
                            "/v1/lots/09521234000204/D%2F24-A/holds",
                            Map.of("holdId", "H-1", "kind", "BRAND", "reason", "seam"))
                    .expect(201);
            assertRight(gateway);
        }
    }

    @Test
    @DisabledIfSystemProperty(named = RECORD, matches = ".+")
    void a_ledger_of_the_first_rules_goes_over_to_the_second() throws IOException {
        Recording.named("rules-1").unpack(data);
        try (TestGateway gateway = TestGateway.on(data)) {
            assertThat(rules(gateway)).isEqualTo(1);
            plan(gateway, "UNSIGNED-1").expect(201);

            gateway.as(PLATFORM).post("/v1/rules", Map.of("version", 2)).expect(200);
            assertThat(rules(gateway)).isEqualTo(2);
            assertThat(plan(gateway, "UNSIGNED-2").expect(403).code()).isEqualTo("SIGNATURE_MISSING");

            gateway.holdKeyOf(ANCHOR); // a new one: nobody kept that of the recording
            assertThat(plan(gateway, "SIGNED-1").expect(201).json().has("signature"))
                    .isTrue();
            assertRight(gateway);
        }
    }

    /** The blocks are what today's contracts make of them, and the read model is what the blocks add up to. */
    private void assertRight(TestGateway gateway) {
        assertThat(new Verification(gateway.vertx(), Call.DEFAULT_CHANNEL)
                        .of(gateway.ledger())
                        .findings())
                .isEmpty();
        ReadModel replay = gateway.replay(Databases.in(elsewhere));
        assertThat(gateway.readModel().contentHash().await())
                .isEqualTo(replay.contentHash().await());
        replay.close().await();
    }

    private static Answer plan(TestGateway gateway, String sessionId) {
        return gateway.as(ANCHOR)
                .post(
                        "/v1/sessions",
                        Map.of(
                                "sessionId",
                                sessionId,
                                "hostId",
                                "host-7f3a",
                                "title",
                                Map.of("zh", "专场", "en", "Special"),
                                "aiPresenter",
                                false,
                                "startsAt",
                                "2030-01-01T12:00:00Z"));
    }

    private static int rules(TestGateway gateway) {
        return gateway.anyone()
                .get("/v1/rules")
                .expect(200)
                .json()
                .path("version")
                .asInt();
    }

    private static JsonNode read(TestGateway gateway, String path) {
        return gateway.as(PLATFORM).get(path).expect(200).json();
    }
}
