package io.livetrace.gateway.readmodel;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.readmodel.Chain.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.OnPostgres;
import io.livetrace.gateway.sql.PrivatePostgres;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Besides: several gateways share the tables. */
@OnPostgres
class PostgresReadModelTest extends ReadModelConformance {
    private final String url = PrivatePostgres.newDatabase();
    /** The other gateway's, because threads of the same name in one are the same threads. */
    private final Vertx vertxOfOther = Vertx.vertx();

    @AfterEach
    void close_the_other() {
        vertxOfOther.close().await();
    }

    @Override
    Databases databases() {
        return PrivatePostgres.at(url);
    }

    @Test
    void a_gateway_that_dies_in_the_middle_of_a_block_leaves_it_to_the_other() throws InterruptedException {
        Database dying = databases().open(vertxOfOther, "readmodel");
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CompletableFuture<Void> killed = new CompletableFuture<>();
        Future<Object> half = dying.write(handle -> {
            handle.execute("update checkpoint set height = height + 1");
            handle.execute("delete from record");
            inTheMiddle.countDown();
            killed.join();
            throw new IllegalStateException("killed");
        });
        inTheMiddle.await();
        chain.with(write(request("after", "wool")));
        Future<Void> folded = model.atLeast(3);
        assertThat(folded.isComplete()).isFalse();

        killed.complete(null);
        assertThatThrownBy(half::await).hasMessage("killed");
        folded.await();
        assertThat(hash()).isEqualTo(hashOfReplay());
        dying.close().await();
    }

    @Test
    void what_one_gateway_finds_late_all_tell_once() {
        ReadModel other = follow(databases());
        List<Change> heard = new CopyOnWriteArrayList<>();
        List<Change> heardByOther = new CopyOnWriteArrayList<>();
        model.onChange(heard::addAll);
        other.onChange(heardByOther::addAll);
        chain.with(write(request("first", due("12:00:10"))), write(request("second", due("12:00:20"))));
        model.atLeast(3).await();
        other.atLeast(3).await();
        tellLate(model, "12:00:15");
        chain.with(write(request("next", "silk")));
        tellLate(other, "12:00:25");
        tellLate(model, "12:00:25");
        model.atLeast(4).await();
        other.atLeast(4).await();

        assertThat(words(heard)).contains("first LATE", "second LATE", "next").doesNotHaveDuplicates();
        assertThat(words(heardByOther)).hasSameElementsAs(words(heard)).doesNotHaveDuplicates();
        other.close().await();
    }

    @Test
    void a_gateway_with_other_code_begins_anew_and_the_old_one_shows_nothing_older_than_it_did() {
        Projections newer = new Projections(List.of());
        ReadModel upgraded = ReadModel.open(vertxOfOther, databases(), newer, chain, Call.DEFAULT_CHANNEL);
        upgraded.follow().await();
        String hash = upgraded.contentHash().await();
        assertThat(hash).isNotEqualTo(hashOfReplay());

        chain.with(write(request("after", "wool")));
        patiently().until(() -> model.height() == 4 && upgraded.height() == 4);
        assertThat(upgraded.contentHash().await()).isEqualTo(model.contentHash().await());
        assertThat(model.trouble()).isEmpty();
        upgraded.close().await();
    }

    @Test
    void what_somebody_emptied_is_not_shown_until_it_is_made_again() {
        Database meddler = databases().open(vertx, "readmodel");
        meddler.write(handle -> handle.execute("update checkpoint set height = 0"))
                .await();

        assertThatThrownBy(
                        () -> model.read(Viewer.EVERYTHING, Snapshot::asOfBlock).await())
                .hasMessageContaining("REBUILDING");
        meddler.close().await();
    }

    @Test
    void rows_that_do_not_fit_their_sum_are_made_again() {
        String intact = hash();
        Database meddler = databases().open(vertx, "readmodel");
        meddler.write(handle -> handle.execute("delete from record where key like '%c-3'"))
                .await();
        meddler.close().await();

        model.close().await();
        model = follow(databases());
        assertThat(hash()).isEqualTo(intact);
    }
}
