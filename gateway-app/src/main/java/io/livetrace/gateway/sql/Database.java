package io.livetrace.gateway.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * A database: every read sees one consistent state and never waits for a writer, and what is written is as durable as it was opened
 * to be when the future completes.
 */
public final class Database {
    private static final int READERS = 4;

    private final Worker readers;
    private final Worker writer;
    private final Predicate<Handle> soundness;
    private final UnderWay underWay = new UnderWay();

    /** A database by connections to read and to write with, and a look at its inside. */
    Database(Vertx vertx, String name, DataSource reading, DataSource writing, Predicate<Handle> soundness) {
        this.readers = Worker.of(vertx, name + " reader", reading, READERS);
        this.writer = Worker.of(vertx, name + " writer", writing, 1);
        this.soundness = soundness;
    }

    /** Threads with as many connections. */
    private record Worker(WorkerExecutor threads, Connections connections, Jdbi jdbi) {
        static Worker of(Vertx vertx, String name, DataSource source, int threads) {
            Connections connections = new Connections(source, threads);
            return new Worker(vertx.createSharedWorkerExecutor(name, threads), connections, Jdbi.create(connections));
        }

        <T> Future<T> run(HandleCallback<T, RuntimeException> work, boolean ordered) {
            return threads.executeBlocking(() -> jdbi.inTransaction(work), ordered);
        }

        /** Its threads stop at once, whatever they are at. */
        Future<?> close() {
            return threads.close().onComplete(ended -> connections.close());
        }
    }

    /** Whether its pages and indexes fit together; what its rows say is for their owner to check. */
    public Future<Boolean> isSound() {
        return read(soundness::test);
    }

    /** Reads one consistent state. */
    public <T> Future<T> read(HandleCallback<T, RuntimeException> work) {
        return on(readers, work, false);
    }

    /**
     * Writes all or nothing; this gateway's writes one after the other, in the order of the calls. Another gateway may write at
     * the same time, so what must be there once is inserted first and looked at afterwards.
     */
    public <T> Future<T> write(HandleCallback<T, RuntimeException> work) {
        return on(writer, work, true);
    }

    /** Finishes what is under way and closes the connections. */
    public Future<Void> close() {
        return underWay.close()
                .compose(rested -> Future.join(writer.close(), readers.close()))
                .mapEmpty();
    }

    /** What comes after the end, such as a timer's last beat, fails like any other work. */
    private <T> Future<T> on(Worker worker, HandleCallback<T, RuntimeException> work, boolean ordered) {
        return underWay.begins()
                ? worker.run(work, ordered).onComplete(ended -> underWay.ends())
                : Future.failedFuture(new IllegalStateException("the database is closed"));
    }
}
