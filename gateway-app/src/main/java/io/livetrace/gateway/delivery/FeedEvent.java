package io.livetrace.gateway.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.readmodel.Change;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change as it is sent.
 *
 * @param change what changed
 * @param bytes the event in the form of the HTML standard's section on server-sent events, ready to be written
 * @param head how many of them come before the data
 */
record FeedEvent(Change change, Buffer bytes, int head) {
    private static final String TAIL = "\n\n";
    private static final String NO_TX = "0".repeat(64);

    /**
     * What an event says.
     *
     * @param type the record's type
     * @param key its key parts
     * @param txId the transaction that changed it
     * @param block the block that transaction stands in
     * @param time the transaction's time
     * @param deleted whether the record is gone
     * @param content the record, at least as new as the change; absent when it is gone
     * @param late where nothing has changed but that it is late: whom that concerns now; {@code time} is since when
     */
    private record Data(
            String type,
            List<String> key,
            String txId,
            long block,
            Instant time,
            boolean deleted,
            Optional<JsonNode> content,
            Optional<String> late) {}

    static FeedEvent of(Change change) {
        Data data = new Data(
                change.key().type().name(),
                change.key().parts(),
                change.txId(),
                change.at().block(),
                change.time(),
                change.deleted(),
                change.json().map(Json::tree),
                change.late());
        String name = change.late().isPresent() ? "late" : "change";
        String head = "id: " + change.at() + "\nevent: " + name + "\ndata: ";
        return new FeedEvent(change, Buffer.buffer(head + Json.write(data) + TAIL), head.length());
    }

    /** What the event says, as JSON. */
    String data() {
        return bytes.getString(head, bytes.length() - TAIL.length(), StandardCharsets.UTF_8.name());
    }

    /** What is sent to try a webhook: an event that changes nothing. */
    static String trial(String webhook, long block, Instant now) {
        return Json.write(new Data(
                "WebhookTest",
                List.of(webhook),
                NO_TX,
                block,
                now,
                false,
                Optional.of(Json.object().put("test", true)),
                Optional.empty()));
    }

    Change.At at() {
        return change.at();
    }
}
