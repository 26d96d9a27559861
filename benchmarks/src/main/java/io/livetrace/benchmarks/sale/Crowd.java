package io.livetrace.benchmarks.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.demo.DemoCompany;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Buyers who each want one unit. A shop sends their orders to the gateway, some with each request; every order has its own number,
 * buyer and answer.
 */
public final class Crowd {
    private static final AtomicLong NUMBER = new AtomicLong();

    private final Client client;
    private final Slot slot;
    private final Clock clock = Clock.systemUTC();
    private final LongAdder reserved = new LongAdder();
    private final SortedMap<String, LongAdder> refused = new ConcurrentSkipListMap<>();

    public Crowd(Client client, Slot slot) {
        this.client = client;
        this.slot = slot;
    }

    /** Sends so many new orders in one request; the answer says how many of them got a unit. */
    public Future<Integer> order(int orders) {
        return client.post(DemoCompany.PLATFORM, "/v1/slots/" + slot.id() + "/reservations", body(orders))
                .map(this::count);
    }

    /** How many orders were told that they have a unit. */
    public long reserved() {
        return reserved.sum();
    }

    /** How many were refused, by code. */
    public SortedMap<String, LongAdder> refused() {
        return refused;
    }

    public Slot slot() {
        return slot;
    }

    private ObjectNode body(int orders) {
        long second = clock.instant().getEpochSecond();
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("orders");
        for (int i = 0; i < orders; i++) {
            long number = NUMBER.incrementAndGet();
            list.addObject()
                    .put("order", second + "-" + slot.id() + "-" + number)
                    .put("buyer", "buyer-" + number)
                    .put("units", 1);
        }
        return body;
    }

    private int count(JsonNode answer) {
        int got = 0;
        for (JsonNode result : answer.path("results")) {
            if (result.has("reservation")) {
                got++;
            } else {
                refused.computeIfAbsent(result.path("code").asText("PENDING"), code -> new LongAdder())
                        .increment();
            }
        }
        reserved.add(got);
        return got;
    }
}
