package io.livetrace.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body its body
 */
public record Answer(int status, HttpHeaders headers, String body) {
    public JsonNode json() {
        return Json.tree(body);
    }

    /** The problem's code. */
    public String code() {
        return json().path("code").asText();
    }

    /** The header's value, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, if it has that status. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected status " + wanted + " but got " + status + ": " + body);
        }
        return this;
    }
}
