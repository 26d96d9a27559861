package io.livetrace.gateway.participant;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.Rules;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RulesRoutesTest {
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
    void a_new_network_begins_under_the_newest_rules_as_everyone_can_see() {
        assertThat(gateway.anyone()
                        .get("/v1/rules")
                        .expect(200)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(Rules.newest().version());
    }

    @Test
    void rules_go_forward_to_what_the_chaincode_knows() {
        assertThat(change(PLATFORM, 1).expect(409).code()).isEqualTo("RULES_NOT_NEWER");
        assertThat(change(PLATFORM, Rules.newest().version() + 1).expect(409).code())
                .isEqualTo("RULES_UNKNOWN");
    }

    @Test
    void only_the_platform_changes_them() {
        assertThat(change(BRAND, 3).expect(403).code()).isEqualTo("ROLE_MISSING");
    }

    private static Answer change(DemoCompany company, int version) {
        return gateway.as(company).post("/v1/rules", Map.of("version", version));
    }
}
