package io.livetrace.gateway.readmodel;

import static io.livetrace.gateway.readmodel.Chain.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Request;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.sql.Databases;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a read model does on every kind of database. */
abstract class ReadModelConformance {
    private static final MspId BRAND = new MspId("BrandMSP");
    private static final Projections PROJECTIONS = new Projections(List.of(new RequestProjection()));

    final Vertx vertx = Vertx.vertx();
    final Chain chain = new Chain();
    ReadModel model;

    @TempDir
    private Path directory;

    /** A place that had no databases before the test. */
    abstract Databases databases();

    @BeforeEach
    void a_read_model_of_four_requests() {
        chain.with(write(request("a-1", "Linen")), write(request("B-2", "100% wool")))
                .with(write(request("c-3", "linen_blend")))
                .with(write(request("a-4", "silk")));
        model = follow(databases());
    }

    @AfterEach
    void close() {
        model.close().await();
        vertx.close().await();
    }

    @Test
    void records_are_found_by_key_and_by_facet() {
        look(now -> {
            assertThat(now.find(Request.key(BRAND, "c-3"))).contains(request("c-3", "linen_blend"));
            assertThat(now.having(Request.TYPE, Facet.of("result", "silk"))).containsExactly(request("a-4", "silk"));
            assertThat(now.list(Request.TYPE.key(BRAND))).hasSize(4);
            assertThat(now.asOfTime()).isEqualTo(Instant.parse("2026-01-31T12:00:02Z"));
        });
    }

    @Test
    void lists_ascend_by_bytes_and_go_on_from_a_place() {
        Page first = page(listing(2, Optional.empty(), Optional.empty()));
        Page second = page(listing(2, Optional.empty(), first.next()));

        assertThat(ids(first)).containsExactly("B-2", "a-1");
        assertThat(ids(second)).containsExactly("a-4", "c-3");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void text_is_looked_for_as_it_is_whatever_its_case() {
        assertThat(found("LINEN")).containsExactly("a-1", "c-3");
        assertThat(found("n_b")).containsExactly("c-3");
        assertThat(found("0%")).containsExactly("B-2");
        assertThat(found("a\\")).isEmpty();
    }

    @Test
    void genealogy_is_walked_both_ways() {
        look(now -> {
            assertThat(now.trace("tx", Trace.Direction.DOWN, 3))
                    .extracting(step -> step.edge().child())
                    .containsExactly("B-2", "a-1", "a-4", "c-3");
            assertThat(now.trace("c-3", Trace.Direction.UP, 3)).hasSize(1);
        });
    }

    @Test
    void changes_are_read_on_from_a_place() {
        List<Change> first = model.changesAfter(Change.At.START, 2).await();
        List<Change> rest = model.changesAfter(first.get(1).at(), 10).await();

        assertThat(first).extracting(change -> change.at().toString()).containsExactly("0.0.0", "0.0.1");
        assertThat(rest).extracting(change -> change.at().toString()).containsExactly("1.0.0", "2.0.0");
    }

    @Test
    void whoever_waits_for_a_block_goes_on_when_listeners_have_heard_of_it() {
        Future<Void> waiting = model.atLeast(3);
        List<Boolean> wentOn = new CopyOnWriteArrayList<>();
        model.onChange(changes -> wentOn.add(waiting.isComplete()));
        chain.with(write(request("next", "silk")));
        waiting.await();

        assertThat(wentOn).containsExactly(false);
    }

    @Test
    void what_has_become_late_is_told_once_and_has_its_place_among_the_changes() {
        chain.with(write(request("soon", due("12:00:10"))), write(request("later", due("13:00:00"))));
        hash();
        List<Change> heard = new CopyOnWriteArrayList<>();
        model.onChange(heard::addAll);
        tellLate(model, "12:00:09");
        tellLate(model, "12:00:10");
        tellLate(model, "12:00:11");
        chain.with(write(request("between", "silk")));
        hash();
        tellLate(model, "14:00:00");

        List<Change> read = model.changesAfter(Change.At.endOf(2), 10).await();
        assertThat(words(read)).containsExactly("soon", "later", "soon LATE", "between", "later LATE");
        assertThat(words(heard)).containsExactly("soon LATE", "between", "later LATE");
        assertThat(read).extracting(Change::at).isSorted();
        assertThat(read.get(2).time()).isEqualTo(Instant.parse("2026-01-31T12:00:10Z"));
        assertThat(model.end()).isEqualTo(read.get(4).at());
        assertThat(hash()).isEqualTo(hashOfReplay());
    }

    @Test
    void what_was_told_is_not_told_again_after_a_restart_and_what_was_done_is_not_told() {
        chain.with(write(request("told", due("12:00:10"))), write(request("done", due("13:00:00"))));
        hash();
        tellLate(model, "12:30:00");
        chain.with(write(request("done", "silk")));
        hash();
        model.close().await();
        model = follow(databases());
        List<Change> heard = new CopyOnWriteArrayList<>();
        model.onChange(heard::addAll);
        tellLate(model, "14:00:00");

        assertThat(heard).noneMatch(change -> change.at().isLate());
        assertThat(words(model.changesAfter(new Change.At(3, 0, 1), 10).await()))
                .containsExactly("told LATE", "done");
    }

    @Test
    void what_was_answered_late_was_late_though_no_clock_saw_it() {
        chain.with(write(request("soon", due("12:00:03.500"))), write(request("just", due("12:00:04"))));
        chain.with(write(request("soon", "silk")), write(request("just", "wool")));
        hash();

        assertThat(words(model.changesAfter(Change.At.endOf(2), 10).await()))
                .containsExactly("soon", "just", "soon LATE", "soon", "just");
    }

    @Test
    void a_replay_tells_of_what_was_late_in_the_same_places() {
        chain.with(write(request("first", due("12:00:03.200"))), write(request("second", due("12:00:03.400"))));
        hash();
        tellLate(model, "12:00:03.300");
        tellLate(model, "12:00:03.500");
        chain.with(write(request("first", "silk")));
        hash();
        ReadModel replay = follow(Databases.in(directory));

        assertThat(replay.changesAfter(Change.At.START, 20).await())
                .isEqualTo(model.changesAfter(Change.At.START, 20).await())
                .filteredOn(change -> change.at().isLate())
                .hasSize(2);
        replay.close().await();
    }

    @Test
    void a_replay_on_files_has_the_same_content() {
        chain.with(write(request("a-4", "velvet")), deleted(request("B-2", "")));

        assertThat(hash()).isEqualTo(hashOfReplay());
    }

    @Test
    void no_text_that_somebody_wrote_stops_the_fold() {
        String known = StateKey.of(Request.key(BRAND, "odd")).composite();
        chain.with(write(known, "no JSON \0 at all"))
                .with(write("\0Unknown\0\uD83D\uDE00\0", "\uD800 half a character"))
                .with(write("\0Request\0" + "x".repeat(5_000) + "\0", "{}"))
                .with(write(request("long", "y".repeat(100_000))), write(request("nul", "\0")));

        assertThat(hash()).isEqualTo(hashOfReplay());
        look(now -> {
            assertThat(now.aside()).extracting(Aside::type).containsExactly("Request", "Unknown");
            assertThat(now.find(Request.key(BRAND, "long"))).isPresent();
        });
    }

    @Test
    void the_rows_fit_their_sum_and_are_there_at_the_next_start() {
        String before = hash();
        model.close().await();
        model = follow(databases());

        assertThat(hash()).isEqualTo(before);
    }

    static String due(String time) {
        return RequestProjection.DUE + " 2026-01-31T" + time + "Z";
    }

    static void tellLate(ReadModel model, String time) {
        model.tellLate(Instant.parse("2026-01-31T" + time + "Z")).await();
    }

    /** What changed, and whether it is late. */
    static List<String> words(List<Change> changes) {
        return changes.stream()
                .map(change -> change.key().parts().get(1)
                        + change.late().map(word -> " " + word).orElse(""))
                .toList();
    }

    ReadModel follow(Databases place) {
        ReadModel opened = ReadModel.open(vertx, place, PROJECTIONS, chain, Call.DEFAULT_CHANNEL);
        opened.follow().await();
        return opened;
    }

    static Request request(String id, String result) {
        return new Request(BRAND, id, Digest.of("asked"), "tx", result);
    }

    String hash() {
        model.atLeast(chain.height(Call.DEFAULT_CHANNEL).await() - 1).await();
        return model.contentHash().await();
    }

    String hashOfReplay() {
        ReadModel replay = follow(Databases.in(directory));
        String hash = replay.contentHash().await();
        replay.close().await();
        return hash;
    }

    private void look(Consumer<Snapshot> at) {
        model.read(Viewer.EVERYTHING, now -> {
                    at.accept(now);
                    return now;
                })
                .await();
    }

    private Page page(Listing listing) {
        return model.read(Viewer.EVERYTHING, now -> now.page(listing)).await();
    }

    private List<String> found(String q) {
        return ids(page(listing(10, Optional.of(q), Optional.empty())));
    }

    private static Listing listing(int limit, Optional<String> q, Optional<Listing.Place> after) {
        return new Listing(
                RequestProjection.REQUESTS, q, Optional.of("BrandMSP"), Optional.empty(), List.of(), limit, after);
    }

    private static List<String> ids(Page page) {
        return page.items().stream()
                .map(stored -> ((Request) stored.record()).requestId())
                .toList();
    }

    private static Block.Write deleted(Request request) {
        return new Block.Write(StateKey.of(request.recordKey()).composite(), Optional.empty());
    }
}
