package io.livetrace.gateway.delivery;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.MovableClock;
import io.livetrace.gateway.TestGateway;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's brand is to make some dresses, within six hours, and does not. */
@Timeout(180)
class LateNewsTest {
    private final MovableClock clock = new MovableClock();
    private final Receiver receiver = new Receiver();

    @TempDir
    private Path data;

    private TestGateway gateway;
    private JsonNode production;

    @BeforeEach
    void tell_the_story() {
        gateway = TestGateway.tellingTimeBy(clock, data);
        gateway.tellStory();
        production =
                gateway.as(PLATFORM).get("/v1/instructions?kind=PRODUCE").json().at("/items/0/instruction");
    }

    @AfterEach
    void stop() {
        gateway.close();
        receiver.close();
    }

    @Test
    void who_listens_hears_when_it_is_late_and_when_it_concerns_the_next_company_also_after_a_restart()
            throws Exception {
        String last;
        try (FeedListener listener = listening("")) {
            clock.goAhead(Duration.ofMinutes(370));
            FeedListener.Event late = next(listener);
            assertThat(late.data().get("late").asText()).isEqualTo("ASKED");
            assertThat(late.data().get("time").asText())
                    .isEqualTo(production.get("due").asText());
            assertThat(late.data().at("/content/kind").asText()).isEqualTo("PRODUCE");
            last = late.id();
        }
        gateway.close();
        clock.goAhead(Duration.ofHours(8));
        gateway = TestGateway.tellingTimeBy(clock, data);
        try (FeedListener listener = listening(last)) {
            assertThat(next(listener).data().get("late").asText()).isEqualTo("ISSUER");
            clock.goAhead(Duration.ofHours(13));
            assertThat(next(listener).data().get("late").asText()).isEqualTo("PLATFORM");
        }
    }

    @Test
    void a_webhook_is_told_too_each_time_once() {
        gateway.as(BRAND)
                .post("/v1/webhooks", Map.of("url", receiver.url(), "types", List.of("Instruction")))
                .expect(201);
        clock.goAhead(Duration.ofHours(13));

        patiently().until(() -> told().size() == 3);
        assertThat(told()).containsExactly("ASKED", "ISSUER", "PLATFORM");
    }

    private List<String> told() {
        return receiver.calls().stream()
                .map(Receiver.Call::json)
                .filter(this::isOfProduction)
                .map(json -> json.path("late").asText())
                .toList();
    }

    private FeedListener listening(String last) throws IOException, InterruptedException {
        return FeedListener.open(gateway.url("/v1/feed?type=Instruction"), last, gateway.token(ANCHOR));
    }

    /** What comes next of this instruction. */
    private FeedListener.Event next(FeedListener listener) {
        while (true) {
            FeedListener.Event event = listener.next();
            if (isOfProduction(event.data())) {
                return event;
            }
        }
    }

    private boolean isOfProduction(JsonNode event) {
        return event.get("key").get(0).asText().equals(production.get("txId").asText())
                && event.get("key")
                        .get(1)
                        .asText()
                        .equals(production.get("index").asText());
    }
}
