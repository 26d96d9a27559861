package io.livetrace.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells the demonstration's story through the public API, one request after the other, as the companies' own clients would. It
 * blocks, and stops at the first answer that is not the story's. Told again it goes on behind the last answer that it noted; the
 * request whose answer it missed is sent as it was, under the same key, so nothing happens twice.
 */
public final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI server;
    private final Map<DemoCompany, String> tokens;
    private final Diary diary;
    private final StoryWords words;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** A story told to that server by companies with these tokens. */
    public Story(URI server, Map<DemoCompany, String> tokens, Diary diary, Clock clock) {
        this.server = server;
        this.tokens = Map.copyOf(tokens);
        this.diary = diary;
        this.words = new StoryWords(clock, diary);
    }

    /**
     * What a reader of the story wants to scan.
     *
     * @param opened the Digital Link of a unit that nobody has opened
     * @param innerCode what stands under that unit's seal strip
     * @param recalled the Digital Link of a unit that was opened and recalled
     */
    public record Told(String opened, String innerCode, String recalled) {}

    /** Tells it, or the rest of it; {@code chapter} hears of each chapter as it begins. */
    public Told tell(Consumer<String> chapter) {
        List<StoryStep> steps = StoryStep.all();
        for (int i = 0; i < steps.size(); i++) {
            StoryStep step = steps.get(i);
            int number = i + 1;
            String answer = diary.find("answer " + number).orElseGet(() -> take(step, number, chapter));
            step.save().ifPresent(name -> words.save(name, Json.tree(answer)));
        }
        return new Told(
                words.saved("creamLabels.0.digitalLink"),
                words.saved("creamLabels.0.innerCode"),
                words.saved("dressLabels.0.digitalLink"));
    }

    private String take(StoryStep step, int number, Consumer<String> chapter) {
        step.say().ifPresent(chapter);
        HttpResponse<String> answer = send(step, number);
        boolean refused = answer.statusCode() >= 300;
        String code = refused && answer.body().startsWith("{")
                ? Json.tree(answer.body()).path("code").asText()
                : "";
        if (refused != step.expect().isPresent() || !step.expect().orElse(code).equals(code)) {
            diary.forget("request " + number);
            throw new IllegalStateException("step " + number + " of the story, " + step.path() + ", was answered "
                    + answer.statusCode() + ": " + answer.body() + ".");
        }
        return diary.once("answer " + number, () -> Json.write(read(answer)));
    }

    private HttpResponse<String> send(StoryStep step, int number) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(words.fill(step.path())))
                .timeout(PATIENCE)
                .header("Accept", "application/json, text/csv")
                .header("Idempotency-Key", "story-" + number);
        step.as().ifPresent(company -> request.header("Authorization", "Bearer " + tokens.get(company)));
        step.picture().ifPresent(file -> post(request, "image/jpeg", StoryStep.file(file)));
        if (step.post().isPresent() && step.picture().isEmpty()) {
            String body = diary.once(
                    "request " + number, () -> Json.write(words.fill(step.body().orElse(Json.object()))));
            post(request, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the server does not answer step " + number + " of the story.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the story was interrupted.", e);
        }
    }

    private static void post(HttpRequest.Builder request, String mediaType, byte[] body) {
        request.header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** JSON as it is; CSV as a list of rows. */
    private static JsonNode read(HttpResponse<String> answer) {
        boolean csv = answer.headers()
                .firstValue("Content-Type")
                .map(type -> type.startsWith("text/csv"))
                .orElse(false);
        return csv ? rows(answer.body()) : Json.tree(answer.body());
    }

    private static ArrayNode rows(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> names = List.of(lines.get(0).split(",", -1));
        ArrayNode rows = Json.object().putArray("rows");
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            ObjectNode row = rows.addObject();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
        }
        return rows;
    }
}
