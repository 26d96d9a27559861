package io.livetrace.gateway.livestream;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credit over HTTP: a limit for the operator, and a part of it for a slot. */
class CreditRoutesTest {
    private static final String LINES = "/v1/credit-lines";

    @Test
    void an_owner_limits_an_operator_and_grants_its_slot_a_part(@TempDir Path data) {
        try (TestGateway gateway = TestGateway.on(data)) {
            LinenSlot slot = LinenSlot.at(gateway, "CREDIT-1");
            slot.propose(slot.proposal(LinenSlot.terms("CREDIT-1", 29_900))).expect(201);
            String credit = slot.path() + "/credit";

            assertThat(gateway.as(BRAND)
                            .post(credit, Map.of("units", 5))
                            .expect(404)
                            .code())
                    .isEqualTo("CREDIT_LINE_NOT_FOUND");
            gateway.as(BRAND)
                    .post(LINES, Map.of("operator", ANCHOR.gln().value(), "units", 8))
                    .expect(200);
            gateway.as(BRAND).post(credit, Map.of("units", 5)).expect(200);
            assertThat(gateway.as(BRAND)
                            .post(credit, Map.of("units", 9))
                            .expect(409)
                            .code())
                    .isEqualTo("CREDIT_EXHAUSTED");

            JsonNode line = lines(gateway, ANCHOR).get(0);
            assertThat(line.path("units").asInt()).isEqualTo(8);
            assertThat(line.path("granted").asInt()).isEqualTo(5);
            assertThat(lines(gateway, LOGISTICS)).isEmpty();
            assertThat(gateway.as(ANCHOR)
                            .get(slot.path())
                            .expect(200)
                            .json()
                            .at("/credits/0/units")
                            .asInt())
                    .isEqualTo(5);
        }
    }

    private static JsonNode lines(TestGateway gateway, DemoCompany company) {
        return gateway.as(company).get(LINES).expect(200).json().path("items");
    }
}
