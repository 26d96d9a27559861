package io.livetrace.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.ledger.Hidden;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An operation that submits a transaction.
 *
 * @param function contract and transaction, such as {@code participant:register}
 * @param command makes the command; by default the body's members and the path's parameters
 * @param view makes the command with a look at the read model instead; by default absent
 * @param hidden what stays out of the block; by default nothing
 * @param location where the created resource is found, with members of the result in braces; absent when nothing is created
 */
public record Write(
        String function,
        Function<Request, Future<?>> command,
        Optional<View> view,
        Hidden hidden,
        Optional<String> location) {
    private static final Pattern MEMBER = Pattern.compile("\\{(\\w+)}");

    /** Runs the transaction with the request's own members. */
    public static Write of(String function) {
        return new Write(
                function,
                request -> Future.succeededFuture(request.command()),
                Optional.empty(),
                Hidden.NOTHING,
                Optional.empty());
    }

    /** Runs the transaction with another command than the default. */
    public Write commanding(Function<Request, ? extends Object> other) {
        return completing(request -> Future.succeededFuture(other.apply(request)));
    }

    /** Runs the transaction with a command that takes a moment to make, such as one that is signed here. */
    public Write completing(Function<Request, Future<?>> other) {
        return new Write(function, other, view, hidden, location);
    }

    /** Runs the transaction with a command that needs a look at what the caller may see, such as rows that a pool has to fold. */
    public Write looking(View look) {
        return new Write(function, command, Optional.of(look), hidden, location);
    }

    /** Sends what contracts are shown, or hide, but no block holds. */
    public Write hiding(Hidden secret) {
        return new Write(function, command, view, secret, location);
    }

    /** Answers 201 with the new resource's place, such as {@code /v1/participants/{gln}}. */
    public Write creating(String template) {
        return new Write(function, command, view, hidden, Optional.of(template));
    }

    Optional<String> locationOf(JsonNode result) {
        return location.map(template -> MEMBER.matcher(template)
                .replaceAll(match -> Uris.encode(result.path(match.group(1)).asText())));
    }
}
