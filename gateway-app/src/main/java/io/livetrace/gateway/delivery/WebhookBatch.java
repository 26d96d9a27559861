package io.livetrace.gateway.delivery;

import io.livetrace.gateway.readmodel.Change;
import io.livetrace.gateway.vault.Delivery;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * What a receiver is sent next: of each record the oldest change that is due, and new changes of records of which none waits.
 *
 * @param lanes the changes of one record each, oldest first
 * @param behind new changes that have to wait for older ones of their record
 * @param end up to here in the feed all is in the batch
 */
record WebhookBatch(Collection<Queue<Item>> lanes, List<Delivery> behind, Change.At end) {
    /** How many changes may wait; then new ones stay in the feed. */
    static final int MOST_WAITING = 256;

    private static final int MOST_DUE = 16;
    private static final int MOST_NEW = 16;
    private static final String IN_TURN = "an earlier change of the same record waits";

    /** One change to be sent; the event is read when it is sent where it is not known yet. */
    record Item(Change.At at, String record, Optional<Delivery> before, Optional<FeedEvent> event) {
        static Item of(Delivery waiting) {
            return new Item(waiting.at(), waiting.record(), Optional.of(waiting), Optional.empty());
        }

        static Item of(FeedEvent event) {
            return new Item(event.at(), event.change().key().toString(), Optional.empty(), Optional.of(event));
        }

        int attempts() {
            return before.map(Delivery::attempts).orElse(0);
        }

        Instant since(Instant now) {
            return before.map(Delivery::since).orElse(now);
        }

        /** Not sent, for one before it was not taken. */
        Delivery inTurn(Instant now) {
            return before.orElseGet(() -> new Delivery(at, record, 0, now, Optional.of(now), IN_TURN));
        }
    }

    boolean isEmpty() {
        return lanes.isEmpty() && behind.isEmpty();
    }

    /** The next batch after a place in the feed. */
    static WebhookBatch of(
            Change.At read, List<Delivery> waiting, List<FeedEvent> page, FeedFilter filter, Instant now) {
        Map<String, Delivery> oldest = new LinkedHashMap<>();
        waiting.forEach(delivery -> oldest.putIfAbsent(delivery.record(), delivery));
        Map<String, Queue<Item>> lanes = new LinkedHashMap<>();
        oldest.values().stream()
                .filter(delivery ->
                        delivery.due().filter(due -> !due.isAfter(now)).isPresent())
                .limit(MOST_DUE)
                .forEach(delivery -> add(lanes, Item.of(delivery)));
        List<Delivery> behind = new ArrayList<>();
        Change.At end = read;
        int room = Math.min(MOST_NEW, MOST_WAITING - waiting.size());
        for (FeedEvent event : page) {
            if (filter.admits(event.change())) {
                if (room-- <= 0) {
                    break;
                }
                Item item = Item.of(event);
                if (oldest.containsKey(item.record())) {
                    behind.add(item.inTurn(now));
                } else {
                    add(lanes, item);
                }
            }
            end = event.at();
        }
        return new WebhookBatch(lanes.values(), behind, end);
    }

    private static void add(Map<String, Queue<Item>> lanes, Item item) {
        lanes.computeIfAbsent(item.record(), first -> new ArrayDeque<>()).add(item);
    }
}
