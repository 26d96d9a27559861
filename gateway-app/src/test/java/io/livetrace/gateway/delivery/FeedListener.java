package io.livetrace.gateway.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** Listens to a feed and gives one event after the other; waits for the next. */
final class FeedListener implements AutoCloseable {
    private final InputStream stream;
    private final Scanner lines;

    private FeedListener(InputStream stream) {
        this.stream = stream;
        this.lines = new Scanner(stream, StandardCharsets.UTF_8);
    }

    /** One event. */
    record Event(String id, JsonNode data) {
        String key() {
            return data.at("/key/0").asText();
        }
    }

    static FeedListener open(String url, String lastEventId) throws IOException, InterruptedException {
        return open(url, lastEventId, "");
    }

    /** As somebody who has that token. */
    static FeedListener open(String url, String lastEventId, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("status " + response.statusCode());
        }
        FeedListener listener = new FeedListener(response.body());
        listener.lines.nextLine();
        return listener;
    }

    Event next() {
        String id = field("id: ");
        return new Event(id, Json.tree(field("data: ")));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private String field(String name) {
        while (true) {
            String line = lines.nextLine();
            if (line.startsWith(name)) {
                return line.substring(name.length());
            }
        }
    }
}
