package io.livetrace.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the gateway said.
 *
 * @param body JSON; an empty object where there was none
 * @param transaction the id of the transaction that carried a write out, where a header says it
 */
public record Answer(int status, JsonNode body, Optional<String> transaction) {
    /** The write has been taken, but whether it took effect is not known yet. */
    public boolean isPending() {
        return status == 202;
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The transaction that carried the write out; of a write that takes many things, that of the first. */
    public Optional<String> txId() {
        return transaction.or(
                () -> Optional.of(body.at("/items/0/txId").asText()).filter(id -> !id.isEmpty()));
    }

    /** The problem's code, such as {@code LOT_NOT_FOUND}; empty where there is none (RFC 9457). */
    public String code() {
        return body.path("code").asText();
    }

    /** The problem as one sentence for a person. */
    public String problem() {
        String detail = body.path("detail").asText(body.path("title").asText("no further word"));
        return (code().isEmpty() ? "HTTP " + status : code()) + ": " + detail;
    }
}
