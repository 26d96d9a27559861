package io.livetrace.gateway;

import io.livetrace.domain.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A caller of the API. Immutable. Every answer is held against the contract before a test sees it. */
public final class ApiClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final UnaryOperator<String> url;
    private final ContractCheck contract;
    private final Map<String, String> headers;

    ApiClient(UnaryOperator<String> url, ContractCheck contract) {
        this(url, contract, Map.of());
    }

    private ApiClient(UnaryOperator<String> url, ContractCheck contract, Map<String, String> headers) {
        this.url = url;
        this.contract = contract;
        this.headers = headers;
    }

    public ApiClient withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same caller, whose next writes carry this Idempotency-Key; otherwise each has one of its own. */
    public ApiClient withKey(String key) {
        return with("Idempotency-Key", key);
    }

    public ApiClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiClient(url, contract, more);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), Map.of());
    }

    /** Posts a record, a tree or JSON text. */
    public Answer post(String path, Object body) {
        String json = body instanceof String text ? text : Json.write(body);
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("Content-Type", "application/json");
        usual.put("Idempotency-Key", UUID.randomUUID().toString());
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json), usual);
    }

    /** Sends with these headers and no others of its own; one without a value is left out. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> usual) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.apply(path)))
                .method(method, body)
                .timeout(PATIENCE);
        Map<String, String> all = new LinkedHashMap<>(usual);
        all.putAll(headers);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            contract.check(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
