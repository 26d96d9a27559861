package io.livetrace.embedded.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Checks everything that is stored when a ledger is opened, on two threads that each look at the file as it is at that moment. A
 * ledger too large to be checked in the time that one waits is opened, and checked to the end meanwhile.
 */
final class StoreCheck implements AutoCloseable {
    private final Database database;
    private final List<Thread> threads;
    private final CountDownLatch running;
    private final AtomicReference<@Nullable RuntimeException> finding = new AtomicReference<>();

    StoreCheck(Database database, Head head) {
        this.database = database;
        this.threads = List.of(
                thread("check-blocks", new BlockCheck(head)::run), thread("check-tables", new TableCheck(head)::run));
        this.running = new CountDownLatch(threads.size());
        threads.forEach(Thread::start);
    }

    private interface Check {
        /** Stops early when its thread is interrupted. */
        void run(Connection connection) throws SQLException;
    }

    /** Waits for the result, but no longer than that. */
    void await(Duration patience) {
        try {
            if (running.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                requireNoDamage();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fails when damage has been found so far. */
    void requireNoDamage() {
        RuntimeException found = finding.get();
        if (found != null) {
            throw found;
        }
    }

    private Thread thread(String name, Check check) {
        Connection connection = begin();
        Thread thread = new Thread(() -> run(check, connection), name);
        thread.setDaemon(true);
        return thread;
    }

    /** A connection that sees the newest block of now until it is closed. */
    private Connection begin() {
        try {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("select height from head").close();
            }
            return connection;
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private void run(Check check, Connection connection) {
        try (connection) {
            check.run(connection);
        } catch (SQLException e) {
            finding.compareAndSet(null, database.failure(e));
        } catch (RuntimeException e) {
            finding.compareAndSet(null, e);
        } finally {
            running.countDown();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        try {
            running.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
