package io.livetrace.gateway.livestream;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.TestGateway;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a channel's slots sell first, over HTTP. */
class PrioritiesRoutesTest {
    private static final String PATH = "/v1/stock-priorities";

    @Test
    void the_platform_sets_them_and_everyone_sees_them() {
        Map<String, Object> wish = Map.of("priority", List.of("NEAREST_WAREHOUSE"), "cities", List.of("杭州"));
        try (TestGateway gateway = TestGateway.start()) {
            assertThat(gateway.anyone().get(PATH).expect(200).json().get("priority"))
                    .isEmpty();
            gateway.as(BRAND).post(PATH, wish).expect(403);
            gateway.as(PLATFORM)
                    .post(PATH, Map.of("priority", List.of("NEAREST_WAREHOUSE"), "cities", List.of()))
                    .expect(400);
            gateway.as(PLATFORM).post(PATH, wish).expect(200);
            assertThat(gateway.anyone().get(PATH).expect(200).json()).isEqualTo(Json.toTree(wish));
        }
    }
}
