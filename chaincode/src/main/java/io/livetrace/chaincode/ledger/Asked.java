package io.livetrace.chaincode.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Request;

/**
 * A command, and what was asked for. Mostly they are the same. Whoever completes what another asked for, as a gateway does with
 * the rows to fold, names the digest of what was asked: it knows a repeated request again, however it is completed since.
 *
 * @param text what tells this request from others
 * @param command what is to be done
 */
record Asked(String text, JsonNode command) {
    static Asked of(String json) {
        JsonNode command = Json.tree(json);
        if (!command.has(Request.ASKED)) {
            return new Asked(Json.write(command), command);
        }
        JsonNode digest = ((ObjectNode) command).remove(Request.ASKED);
        return new Asked(Digest.parse(digest.asText()).hex(), command);
    }
}
