package io.livetrace.gateway.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.readmodel.Change;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change as it is sent.
 *
 * @param change what changed
 * @param bytes the event in the form of the HTML standard's section on server-sent events, ready to be written
 */
record FeedEvent(Change change, Buffer bytes) {

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
     */
    private record Data(
            String type,
            List<String> key,
            String txId,
            long block,
            Instant time,
            boolean deleted,
            Optional<JsonNode> content) {}

    static FeedEvent of(Change change) {
        Data data = new Data(
                change.key().type().name(),
                change.key().parts(),
                change.txId(),
                change.at().block(),
                change.time(),
                change.deleted(),
                change.json().map(Json::tree));
        String text = "id: " + change.at() + "\nevent: change\ndata: " + Json.write(data) + "\n\n";
        return new FeedEvent(change, Buffer.buffer(text));
    }

    Change.At at() {
        return change.at();
    }
}
