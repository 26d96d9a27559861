package io.livetrace.gateway.participant;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ParticipantRoutesTest {
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void the_companies_that_the_network_begins_with_are_verified_and_listed_by_gln() {
        JsonNode items =
                gateway.anyone().get("/v1/participants").expect(200).json().path("items");

        assertThat(items.findValuesAsText("gln"))
                .isSorted()
                .contains(BRAND.gln().value(), PLATFORM.gln().value());
        assertThat(items.path(0).path("status").asText()).isEqualTo("VERIFIED");
    }

    @Test
    void a_company_that_the_platform_admits_can_be_read_at_once() {
        Answer created = gateway.as(PLATFORM).post("/v1/participants", company("9527777000008", "9527777"));

        created.expect(201);
        assertThat(created.header("Location")).isEqualTo("/v1/participants/9527777000008");
        assertThat(gateway.anyone()
                        .get(created.header("Location"))
                        .expect(200)
                        .json()
                        .at("/participant/status")
                        .asText())
                .isEqualTo("ADMITTED");
    }

    @Test
    void only_the_platform_admits_companies() {
        Answer refused = gateway.as(BRAND).post("/v1/participants", company("9526666000006", "9526666"));

        refused.expect(403);
        assertThat(refused.code()).isEqualTo("ROLE_MISSING");
    }

    @Test
    void a_company_is_warned_with_a_reason_and_verified_again() {
        String changes = "/v1/participants/" + ANCHOR.gln() + "/status-changes";
        ObjectNode warning = Json.object().put("status", "WARNED").put("reason", "late answers");
        ObjectNode verification = Json.object()
                .put("status", "VERIFIED")
                .put("reason", "answers in time again")
                .put("verifiedUntil", Instant.now().plus(Duration.ofDays(90)).toString());

        assertThat(gateway.as(PLATFORM)
                        .post(changes, warning)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("WARNED");
        assertThat(gateway.as(PLATFORM)
                        .post(changes, verification)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("VERIFIED");
    }

    @Test
    void keys_hosts_and_places_are_shown_with_their_company() throws NoSuchAlgorithmException {
        String one = "/v1/participants/" + ANCHOR.gln();
        String until = Instant.now().plus(Duration.ofDays(90)).toString();
        gateway.as(PLATFORM)
                .post(one + "/keys", Json.object().put("keyId", "2026-1").put("publicKey", newKey()))
                .expect(201);
        gateway.as(PLATFORM)
                .post(one + "/hosts", Json.object().put("hostId", "host-7").put("verifiedUntil", until))
                .expect(201);
        gateway.as(PLATFORM)
                .post(
                        one + "/locations",
                        Json.object()
                                .put("gln", "9523333000017")
                                .put("kind", "FRONT_WAREHOUSE")
                                .put("name", "Studio store")
                                .put("city", "杭州"))
                .expect(201);

        JsonNode details = gateway.anyone().get(one).expect(200).json();

        assertThat(details.at("/keys/0/keyId").asText()).isEqualTo("2026-1");
        assertThat(details.at("/hosts/0/operator").asText())
                .isEqualTo(ANCHOR.gln().value());
        assertThat(details.at("/locations/0/city").asText()).isEqualTo("杭州");
    }

    @Test
    void a_company_that_nobody_registered_is_not_found() {
        Answer answer = gateway.anyone().get("/v1/participants/9529999000002");

        answer.expect(404);
        assertThat(answer.code()).isEqualTo("PARTICIPANT_NOT_FOUND");
    }

    private static ObjectNode company(String gln, String prefix) {
        ObjectNode company = Json.object()
                .put("gln", gln)
                .put("name", "Newcomer " + prefix)
                .put("mspId", "BrandMSP")
                .put("seal", "PEER");
        company.putArray("roles").add("BRAND");
        company.putArray("prefixes").add(prefix);
        return company;
    }

    private static String newKey() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    }
}
