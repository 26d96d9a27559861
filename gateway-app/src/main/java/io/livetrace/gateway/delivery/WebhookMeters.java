package io.livetrace.gateway.delivery;

import io.livetrace.gateway.vault.WebhookDeliveries.Count;
import io.livetrace.gateway.vault.WebhookDeliveries.Overview;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What is counted of webhooks, by the gateway that delivers. */
final class WebhookMeters {
    static final Overview NOTHING = new Overview(List.of(), Map.of());

    private final MeterRegistry registry;
    private volatile Overview overview = NOTHING;

    WebhookMeters(MeterRegistry registry) {
        this.registry = registry;
        gauge(
                "webhooks",
                "Webhooks that this gateway delivers to",
                now -> now.webhooks().size());
        gauge("disabled", "Webhooks that nothing is sent to any more", WebhookMeters::disabled);
        gauge("waiting", "Changes that are sent again some time", now -> sum(now, Count::waiting));
        gauge("given.up", "Changes that were given up", now -> sum(now, Count::givenUp));
    }

    void called(WebhookAnswer answer, Duration took) {
        Timer.builder("livetrace.webhook.calls")
                .description("Calls of receivers, by what came of them")
                .tag("answer", answer.kind().name())
                .register(registry)
                .record(took);
    }

    void stands(Overview now) {
        overview = now;
    }

    private void gauge(String name, String description, ToDoubleFunction<Overview> value) {
        Gauge.builder("livetrace.webhook." + name, this, meters -> value.applyAsDouble(meters.overview))
                .description(description)
                .register(registry);
    }

    private static double disabled(Overview now) {
        return now.webhooks().stream()
                .filter(webhook -> webhook.progress().disabled().isPresent())
                .count();
    }

    private static double sum(Overview now, ToDoubleFunction<Count> part) {
        return now.counts().values().stream().mapToDouble(part).sum();
    }
}
