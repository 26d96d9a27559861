package io.livetrace.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumers are counted by the address they come from. */
class OriginTest {
    /** How many reports one address may send. */
    private static final int ENOUGH = 20;

    @Test
    void behind_a_trusted_proxy_each_client_is_counted_for_itself() {
        try (TestGateway gateway = TestGateway.behind("127.0.0.1")) {
            for (int i = 0; i < ENOUGH; i++) {
                report(gateway, "203.0.113.7").expect(201);
            }

            assertThat(report(gateway, "203.0.113.7").expect(429).header("Retry-After"))
                    .isNotEmpty();
            report(gateway, "198.51.100.1, 203.0.113.7").expect(429);
            report(gateway, "203.0.113.8").expect(201);
        }
    }

    @Test
    void what_nobody_trusted_says_about_itself_does_not_count() {
        try (TestGateway gateway = TestGateway.start()) {
            for (int i = 0; i < ENOUGH; i++) {
                report(gateway, "203.0.113." + i).expect(201);
            }

            assertThat(report(gateway, "203.0.113.99").expect(429).code()).isEqualTo("TOO_MANY_REQUESTS");
        }
    }

    private static Answer report(TestGateway gateway, String forwardedFor) {
        return gateway.anyone()
                .with("X-Forwarded-For", forwardedFor)
                .post(
                        "/v1/consumer-reports",
                        Map.of("digitalLink", "https://id.gs1.org/01/09521234543213", "reason", "OTHER"));
    }
}
