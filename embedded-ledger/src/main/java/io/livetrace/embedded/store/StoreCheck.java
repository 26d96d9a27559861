package io.livetrace.embedded.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Checks everything that is stored when a ledger is opened, on two threads that each look at the file as it is at that moment. A
 * ledger too large to be checked in the time that one waits is opened, and checked to the end meanwhile.
 */
final class StoreCheck implements AutoCloseable {
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Database database;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> finding = new AtomicReference<>();

    StoreCheck(Database database) {
        this.database = database;
    }

    void start(Head head) {
        threads.add(thread("check-blocks", new BlockCheck(head)::run));
        threads.add(thread("check-tables", new TableCheck(head)::run));
        threads.forEach(Thread::start);
    }

    private interface Check {
        /** Stops early when its thread is interrupted. */
        void run(Connection connection) throws SQLException;
    }

    /** Waits for the result, but no longer than that. */
    void await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            join(thread, Duration.ofNanos(deadline - System.nanoTime()));
        }
        requireNoDamage();
    }

    private static void join(Thread thread, Duration patience) {
        try {
            thread.join(Math.max(1, patience.toMillis())); // 0 would be for ever
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
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        threads.forEach(thread -> join(thread, STOPPING));
    }
}
