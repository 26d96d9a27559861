package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FeedTest {
    @Test
    void a_listener_hears_of_changes_in_order_and_goes_on_where_it_stopped_even_after_a_restart(@TempDir Path data)
            throws Exception {
        String last;
        try (TestGateway gateway = TestGateway.on(data);
                FeedListener listener = FeedListener.open(gateway.url("/v1/feed?type=Product"), "")) {
            register(gateway, 1);
            register(gateway, 2);

            assertThat(listener.next().key()).isEqualTo(Articles.gtin(1));
            FeedListener.Event second = listener.next();
            assertThat(second.key()).isEqualTo(Articles.gtin(2));
            assertThat(second.data().at("/content/styleId").asText()).isEqualTo("STYLE-2");
            last = second.id();
            register(gateway, 3);
        }
        try (TestGateway gateway = TestGateway.on(data);
                FeedListener listener = FeedListener.open(gateway.url("/v1/feed?type=Product"), last)) {
            assertThat(listener.next().key()).isEqualTo(Articles.gtin(3));
            register(gateway, 4);
            assertThat(listener.next().key()).isEqualTo(Articles.gtin(4));
        }
    }

    @Test
    void a_place_that_is_none_is_a_bad_request() {
        try (TestGateway gateway = TestGateway.start()) {
            gateway.anyone().get("/v1/feed?lastEventId=yesterday").expect(400);
        }
    }

    private static void register(TestGateway gateway, int number) {
        gateway.as(BRAND).post("/v1/products", Articles.dress(number)).expect(201);
    }
}
