package io.livetrace.benchmarks.sale;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.Position;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A company that listens to the feed for instructions, as its own systems would. */
public final class Subscriber implements AutoCloseable {
    private static final String DATA = "data: ";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;
    private final Ledger.BlockStream blocks;
    private final Map<Long, Long> heard = new ConcurrentHashMap<>();
    private final Map<String, Promise<Told>> wanted = new ConcurrentHashMap<>();

    /**
     * An instruction that came.
     *
     * @param at when, in the nanoseconds of {@link System#nanoTime()}
     * @param afterCommit how many nanoseconds after the ledger told of its block
     */
    public record Told(long at, long afterCommit) {}

    private Subscriber(Stage stage, HttpClient http) {
        this.http = http;
        Ledger ledger = stage.ledger();
        long height = ledger.height(Call.DEFAULT_CHANNEL).await();
        this.blocks = ledger.blocks(new Position(Call.DEFAULT_CHANNEL, height), block -> {
            heard.put(block.number(), System.nanoTime());
            return Future.succeededFuture();
        });
    }

    /** Begins to listen; what happens from now on is heard. */
    public static Subscriber of(Stage stage, DemoCompany company) {
        Vertx vertx = Vertx.vertx();
        Subscriber subscriber = new Subscriber(
                stage,
                vertx.createHttpClient(
                        new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(stage.port())));
        subscriber.listen(stage.token(company)).await();
        return subscriber;
    }

    /** Completes when an instruction of that kind for that slot is here. Ask before it is caused. */
    public Future<Told> instruction(InstructionKind kind, String slotId) {
        return wanted.computeIfAbsent(kind + " " + slotId, key -> Promise.promise())
                .future();
    }

    @Override
    public void close() {
        blocks.close();
        http.close().await();
        vertx.close().await();
    }

    private Future<?> listen(String token) {
        RecordParser lines = RecordParser.newDelimited("\n", this::read);
        return http.request(HttpMethod.GET, "/v1/feed?type=Instruction")
                .compose(request ->
                        request.putHeader("Authorization", "Bearer " + token).send())
                .onSuccess(response -> response.handler(lines));
    }

    private void read(Buffer line) {
        String text = line.toString();
        if (text.startsWith(DATA)) {
            long now = System.nanoTime();
            JsonNode change = Json.tree(text.substring(DATA.length()));
            long committed = heard.getOrDefault(change.path("block").asLong(), now);
            JsonNode content = change.path("content");
            String key = content.path("kind").asText() + " "
                    + content.path("content").path("slotId").asText();
            wanted.computeIfAbsent(key, missing -> Promise.promise()).tryComplete(new Told(now, now - committed));
        }
    }
}
