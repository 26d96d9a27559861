package io.livetrace.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.benchmarks.sale.OnAStage;
import io.livetrace.benchmarks.sale.Stage;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A gateway that comes when the history is written makes its read model of it before it answers. */
class HistoryTest extends OnAStage {
    /** One more season than one lot of yarn is enough for. */
    private static final History HISTORY = new History(Season.PER_YARN + 1);

    @Override
    protected Stage open(Path directory) throws IOException {
        LedgerOpening opening = EmbeddedNetwork.in(directory.resolve("ledger"));
        try (Stage writing = Stage.on(opening, Files.createDirectory(directory.resolve("writing")))) {
            HISTORY.writeTo(writing.ledger(), progress -> {});
        }
        return Stage.on(opening, Files.createDirectory(directory.resolve("reading")));
    }

    @Test
    void tracing_finds_what_a_lot_was_made_of_and_every_unit_that_became_of_it() {
        Tracer tracer = new Tracer(client, HISTORY);
        Season season = new Season(0);

        assertThat(steps(tracer, season.dresses(1), "up")).hasSize(2);
        assertThat(steps(tracer, season.cloth(), "down")).hasSize(4 + 4 * 12);
        assertThat(steps(tracer, season.yarn(), "down")).hasSize(10 * (1 + 4 + 4 * 12));
    }

    @Test
    void a_tracer_asks_about_every_season_and_takes_no_answer_that_is_too_short() {
        Tracer tracer = new Tracer(client, HISTORY);
        Tracer ofMore = new Tracer(client, new History(1_000_000));

        for (int n = 0; n < HISTORY.seasons(); n++) {
            tracer.up().await();
            tracer.down().await();
        }
        ofMore.up().await();
        assertThatThrownBy(() -> ofMore.up().await()).hasMessageContaining("was answered with");
    }

    private static JsonNode steps(Tracer tracer, LotId lot, String direction) {
        return Json.tree(tracer.ask(lot, direction).await().toString()).path("steps");
    }
}
