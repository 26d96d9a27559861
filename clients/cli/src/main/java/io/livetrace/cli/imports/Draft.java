package io.livetrace.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import java.util.List;

/**
 * One thing to be sent, read from one or more rows.
 *
 * @param rows where it comes from, at least one
 * @param chain drafts of the same chain are sent in the file's order, since a later one may build on an earlier
 * @param key its idempotency key, derived from its content: sending it again has no second effect
 * @param body the request
 */
record Draft(List<Row> rows, String chain, String key, JsonNode body) {
    Draft {
        rows = List.copyOf(rows);
    }

    /** A draft with the key that belongs to a content, which is the body but for a signature. */
    static Draft of(List<Row> rows, String chain, Object content, JsonNode body) {
        return new Draft(rows, chain, Digest.of(Json.write(content)).hex(), body);
    }

    long line() {
        return rows.get(0).line();
    }
}
