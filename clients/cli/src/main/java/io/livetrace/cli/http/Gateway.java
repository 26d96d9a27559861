package io.livetrace.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.cli.terminal.Failure;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A gateway, as one caller reaches it. Thread-safe.
 *
 * @param server its address, without a path
 * @param token who calls; absent for what anyone may read
 */
public record Gateway(URI server, Optional<String> token, HttpClient http) {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A write waits up to 10 s for the committed answer. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private static final int TRIES = 4;
    private static final long LONGEST_WAIT_SECONDS = 30;

    public static Gateway at(URI server) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        return new Gateway(server, Optional.empty(), http);
    }

    /** The same gateway, called by whom the token names. */
    public Gateway as(String bearer) {
        return new Gateway(server, Optional.of(bearer), http);
    }

    public Answer get(String pathAndQuery) {
        return send(request(pathAndQuery).GET());
    }

    /** Posts a write. Sent again under the same key it has no second effect, so it is tried again when the gateway is busy. */
    public Answer post(String path, String idempotencyKey, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(pathAndQuery))
                .timeout(ANSWER)
                .header("Accept", "application/json, application/problem+json");
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            for (int again = 1; again < TRIES && isBusy(response); again++) {
                TimeUnit.SECONDS.sleep(wait(response));
                response = http.send(request.build(), BodyHandlers.ofString());
            }
            return answer(response);
        } catch (IOException e) {
            throw new Failure(
                    "No gateway answers at " + server + ".\n"
                            + "Start one with  ./livetrace up --demo  or name another with --server or LIVETRACE_URL.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while waiting for " + server, e);
        }
    }

    private static boolean isBusy(HttpResponse<String> response) {
        return response.statusCode() == 429 || response.statusCode() == 503;
    }

    private static long wait(HttpResponse<String> response) {
        return Math.min(
                LONGEST_WAIT_SECONDS,
                response.headers().firstValueAsLong("Retry-After").orElse(1));
    }

    private Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(), json(response), response.headers().firstValue("Transaction-Id"));
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isBlank() ? Json.object() : Json.tree(response.body());
        } catch (Refusal notJson) {
            throw new Failure("What answers at " + server + " (HTTP " + response.statusCode()
                    + ") is not a LiveTrace gateway; check the address.");
        }
    }
}
