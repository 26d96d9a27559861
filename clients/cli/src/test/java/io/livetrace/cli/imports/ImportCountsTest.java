package io.livetrace.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.cli.Run;
import io.livetrace.cli.TinyGateway;
import io.livetrace.cli.TinyGateway.Call;
import io.livetrace.cli.TinyGateway.Reply;
import io.livetrace.domain.kernel.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import says that it did is what happened. */
class ImportCountsTest {
    private static final String LIVE = "%s,SEEN,2026-11-20T08:00:00Z\n";
    private static final String LATE = "%s,SEEN,2026-11-20T05:00:00Z\n";

    private final TinyGateway gateway = new TinyGateway();
    private final Map<String, String> firstByKey = new ConcurrentHashMap<>();
    private final Map<String, String> firstByTx = new ConcurrentHashMap<>();
    private final Map<String, Boolean> lateByTx = new ConcurrentHashMap<>();
    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicInteger unsettled = new AtomicInteger();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void answerLikeAGateway() {
        gateway.answers(call -> call.method().equals("POST") ? committed(call) : shown(call));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_report_that_was_recorded_before_is_already_there() {
        Path csv = desk().file(Desk.REPORTS + Desk.REPORT.formatted("r-1"));

        assertThat(desk().importing("qc-reports", csv).out())
                .isEqualTo("1 reports recorded, 0 already there, 0 not answered yet, 0 failed\n");
        assertThat(desk().importing("qc-reports", csv).out())
                .isEqualTo("0 reports recorded, 1 already there, 0 not answered yet, 0 failed\n");
    }

    @Test
    void a_scan_that_was_recorded_before_is_already_there() {
        desk().importing("scans", desk().file(Desk.SCANS + LIVE.formatted("W1")));

        Run again = desk().importing("scans", desk().file(Desk.SCANS + LIVE.formatted("W1") + LIVE.formatted("W2")));

        assertThat(again.out()).startsWith("1 scans recorded, 1 already there");
    }

    @Test
    void a_late_scan_is_said_to_move_nothing() {
        Path csv = desk().file(Desk.SCANS
                + LATE.formatted("W1")
                + LIVE.formatted("W2")
                + LATE.formatted("W3")
                + LATE.formatted("W4"));

        Run run = desk().importing("scans", csv);

        assertThat(run.err()).isEqualTo("rows 2, 4–5: recorded, moves nothing (late)\n");
        assertThat(run.out()).startsWith("4 scans recorded");
    }

    @Test
    void an_outcome_that_the_gateway_has_not_noted_yet_is_asked_for_again() {
        unsettled.set(2);

        Run run = desk().importing("scans", desk().file(Desk.SCANS + LATE.formatted("W1")));

        assertThat(run.err()).isEqualTo("row 2: recorded, moves nothing (late)\n");
    }

    @Test
    void rows_that_say_the_same_are_sent_once_and_named() {
        String scan = LIVE.formatted("W1");
        Path csv = desk().file(Desk.SCANS + scan + LIVE.formatted("W2") + scan + scan);

        Run run = desk().importing("scans", csv);

        assertThat(run.err()).isEqualTo("rows 4–5: 2 duplicates of row 2\n");
        assertThat(run.out())
                .isEqualTo("2 scans recorded, 0 already there, 2 duplicate, 0 not answered yet, 0 failed\n");
        assertThat(desk().posts()).hasSize(2);
    }

    @Test
    void a_result_that_is_given_twice_stands_once_in_its_report() {
        String row = Desk.REPORT.formatted("r-1");
        Path csv = desk().file(Desk.REPORTS + row + row.replace("pH", "odour") + row);

        Run run = desk().importing("qc-reports", csv);

        assertThat(run.err()).isEqualTo("row 4: 1 duplicate of row 2\n");
        assertThat(desk().posts())
                .singleElement()
                .satisfies(call -> assertThat(call.json().path("results")).hasSize(2));
    }

    @Test
    void programs_are_told_late_rows_and_duplicates() {
        String scan = LATE.formatted("W1");

        Run run = desk().importing("scans", desk().file(Desk.SCANS + scan + scan), "--json");

        assertThat(Json.tree(run.out()).path("late")).singleElement().hasToString("2");
        assertThat(Json.tree(run.out()).at("/duplicates/0/row").asInt()).isEqualTo(3);
        assertThat(Json.tree(run.out()).at("/duplicates/0/of").asInt()).isEqualTo(2);
    }

    /** Each request becomes a transaction; sent again under its key it becomes another without effect. */
    private Reply committed(Call call) {
        String txId = "tx" + transactions.incrementAndGet();
        String first = firstByKey.computeIfAbsent(call.header("Idempotency-Key"), key -> txId);
        firstByTx.put(txId, first);
        lateByTx.putIfAbsent(first, call.body().contains("T05:00"));
        return call.path().equals("/v1/scans")
                ? Reply.of(200, "{\"items\": [{\"index\": 0, \"txId\": \"" + txId + "\"}]}")
                : new Reply(201, Map.of("Transaction-Id", txId), "{}");
    }

    private Reply shown(Call call) {
        String txId = call.path().substring("/v1/transactions/".length());
        if (unsettled.getAndDecrement() > 0) {
            return Reply.of(200, "{\"state\": \"PENDING\", \"txId\": \"" + txId + "\"}");
        }
        String first = firstByTx.getOrDefault(txId, "");
        String timeliness = lateByTx.getOrDefault(first, false) ? "LATE" : "LIVE";
        return Reply.of(
                200,
                "{\"state\": \"COMMITTED\", \"txId\": \"" + first + "\", \"result\": {\"timeliness\": \"" + timeliness
                        + "\"}}");
    }

    private Desk desk() {
        return new Desk(folder, gateway);
    }
}
