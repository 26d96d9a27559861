package io.livetrace.gateway.livestream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.Planning;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.gateway.http.Request;
import io.livetrace.gateway.participant.HeldKeys;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Commands with the signatures of companies without a peer, where this gateway holds their keys.
 *
 * @param keys what it holds
 * @param clock tells when an agreement is made that is signed here
 */
public record LivestreamSigning(HeldKeys keys, Clock clock) {
    Future<ObjectNode> plan(Request request) {
        Gln operator = request.caller().gln();
        return keys.sign(
                operator,
                request.command(),
                command -> Json.fromTree(command, Planning.Plan.class).by(operator));
    }

    Future<ObjectNode> proposal(Gln operator, ObjectNode proposal) {
        return keys.sign(
                operator,
                proposal,
                command -> Json.fromTree(command, Planning.Propose.class).by(operator));
    }

    Future<ObjectNode> agreement(Gln owner, ObjectNode agreement) {
        return keys.sign(owner, agreement, command -> said(owner, command));
    }

    Future<ObjectNode> check(Request request) {
        Gln operator = request.caller().gln();
        ObjectNode check = request.body().put("operator", operator.value());
        return keys.sign(operator, check, command -> Json.fromTree(command, SelectionCheck.class));
    }

    /** Who signs an agreement says when it was made. */
    private Agreement said(Gln owner, ObjectNode command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!command.has("at")) {
            command.put("at", now.toString());
        }
        return Json.fromTree(command, Planning.Agree.class).by(owner, now);
    }
}
