package io.livetrace.gateway.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Request;

/**
 * One transaction to be run.
 *
 * @param channel the channel it belongs to
 * @param contract the contract's name, such as {@code lot}
 * @param transaction the transaction's name, such as {@code commission}
 * @param requestId the caller's name for this command, 1 to 64 visible ASCII characters; said again, it has no second effect
 * @param actorGln the participant that acts
 * @param json the command as canonical JSON
 * @param hidden what stays out of the block
 */
public record Call(
        String channel,
        String contract,
        String transaction,
        String requestId,
        String actorGln,
        String json,
        Hidden hidden) {
    /** The channel of a network that has one trading circle. */
    public static final String DEFAULT_CHANNEL = "livetrace";

    /**
     * A call on the default channel, by the caller's own participant.
     *
     * @param function contract and transaction, such as {@code lot:commission}
     * @param command the command, written as canonical JSON
     */
    public static Call of(String function, String requestId, Caller caller, Object command) {
        String[] names = function.split(":", 2);
        return new Call(
                DEFAULT_CHANNEL,
                names[0],
                names[1],
                requestId,
                caller.gln().toString(),
                Json.write(command),
                Hidden.NOTHING);
    }

    /**
     * A command that was completed here. It names what was asked, which stays the same when that is asked again, though it may be
     * completed otherwise by then.
     */
    public static ObjectNode completed(JsonNode asked, Object command) {
        return ((ObjectNode) Json.toTree(command))
                .put(Request.ASKED, Digest.of(Json.write(asked)).hex());
    }

    public Call hiding(Hidden secret) {
        return new Call(channel, contract, transaction, requestId, actorGln, json, secret);
    }

    /** Contract and transaction as Fabric names them: {@code lot:commission}. */
    public String function() {
        return contract + ":" + transaction;
    }
}
