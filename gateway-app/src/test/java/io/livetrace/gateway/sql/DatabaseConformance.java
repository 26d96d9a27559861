package io.livetrace.gateway.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of database does, told by the vault's table of secrets. */
abstract class DatabaseConformance {
    final Vertx vertx = Vertx.vertx();
    private Database database;

    /** A place that had no databases before the test. */
    abstract Databases databases();

    @BeforeEach
    void a_new_database() {
        database = databases().open(vertx, "vault");
    }

    @AfterEach
    void close() {
        database.close().await();
        vertx.close().await();
    }

    @Test
    void a_read_sees_one_state_whatever_is_written_meanwhile() throws InterruptedException {
        keep("first");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Future<List<String>> seen = database.read(handle -> {
            List<String> names = new ArrayList<>(names(handle));
            begun.countDown();
            awaited(written);
            names.addAll(names(handle));
            return names;
        });
        begun.await();
        keep("second");
        written.countDown();

        assertThat(seen.await()).containsExactly("first", "first");
        assertThat(database.read(DatabaseConformance::names).await()).containsExactly("first", "second");
    }

    @Test
    void a_write_that_fails_leaves_nothing() {
        Future<Object> failing = database.write(handle -> {
            insert(handle, "half");
            throw new IllegalStateException("in the middle");
        });

        assertThatThrownBy(failing::await).hasMessage("in the middle");
        assertThat(database.read(DatabaseConformance::names).await()).isEmpty();
    }

    @Test
    void writes_happen_in_the_order_of_the_calls() {
        List<Integer> order = new ArrayList<>();
        List<Future<?>> writes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int n = i;
            writes.add(database.write(handle -> order.add(n)));
        }
        Future.all(writes).await();

        assertThat(order).isSorted().hasSize(20);
    }

    @Test
    void texts_are_sorted_by_their_bytes() {
        List.of("b", "B", "a", "ä", "Z", "a\u001fb", "a b").forEach(this::keep);

        assertThat(database.read(DatabaseConformance::names).await())
                .containsExactly("B", "Z", "a", "a\u001fb", "a b", "b", "ä");
    }

    @Test
    void what_was_kept_is_there_when_it_is_opened_again_until_it_is_dropped() {
        keep("kept");
        assertThat(reopened()).containsExactly("kept");

        database.close().await();
        databases().drop("vault");
        database = databases().open(vertx, "vault");
        assertThat(database.read(DatabaseConformance::names).await()).isEmpty();
    }

    @Test
    void after_the_end_nothing_is_read() {
        database.close().await();

        assertThatThrownBy(() -> database.read(DatabaseConformance::names).await())
                .hasMessage("the database is closed");
    }

    @Test
    void what_is_under_way_ends_before_it_is_closed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Future<Integer> slow = database.write(handle -> {
            begun.countDown();
            awaited(ended);
            return insert(handle, "slow");
        });
        Future<Integer> next = database.write(handle -> insert(handle, "next"));
        begun.await();

        Future<Void> closed = database.close();

        assertThat(closed.isComplete()).isFalse();
        ended.countDown();
        closed.await();
        assertThat(List.of(slow, next)).allMatch(Future::succeeded);
        assertThat(reopened()).containsExactly("next", "slow");
    }

    Database database() {
        return database;
    }

    void keep(String name) {
        database.write(handle -> insert(handle, name)).await();
    }

    private List<String> reopened() {
        database.close().await();
        database = databases().open(vertx, "vault");
        return database.read(DatabaseConformance::names).await();
    }

    static List<String> names(Handle handle) {
        return handle.createQuery("select name from secret order by name")
                .mapTo(String.class)
                .list();
    }

    private static int insert(Handle handle, String name) {
        return handle.createUpdate("insert into secret (name, value) values (:name, '')")
                .bind("name", name)
                .execute();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
