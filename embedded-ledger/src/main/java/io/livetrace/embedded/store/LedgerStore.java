package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A ledger's file. Any number of threads read; one commits. */
public final class LedgerStore implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final Writer writer;
    private final Readers readers;
    private final StoredState state;
    private final StoreCheck check;
    private volatile Moment newest;
    private volatile Moment previous;

    private LedgerStore(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
        this.readers = new Readers(database);
        this.state = new StoredState(readers);
        this.check = new StoreCheck(database);
        this.newest = Moment.at(writer.head().height());
        this.previous = newest;
    }

    /**
     * Opens the ledger in that directory, or makes one, and checks it.
     *
     * @param durable whether a commit waits for the disk
     */
    public static LedgerStore open(Path directory, boolean durable) {
        Database database = new Database(directory.resolve("ledger.db"), durable);
        LedgerStore store = new LedgerStore(database, openWriter(database, directory));
        try {
            store.check.start(store.writer.head());
            store.check.await(PATIENCE);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Writer openWriter(Database database, Path directory) {
        AcknowledgedHeight acknowledged = AcknowledgedHeight.open(directory.resolve("acknowledged"));
        try {
            return Writer.open(database, acknowledged);
        } catch (SQLException e) {
            acknowledged.close();
            throw database.failure(e);
        } catch (RuntimeException e) {
            acknowledged.close();
            throw e;
        }
    }

    /** Adds a block, or fails and changes nothing. When it returns, the block is on disk. */
    public void commit(BlockCommit commit) {
        check.requireNoDamage();
        Moment moment = newest.announce(commit);
        try {
            writer.write(commit);
        } catch (SQLException e) {
            newest.withdraw();
            throw database.failure(e);
        }
        state.update(commit.changes());
        previous = newest;
        newest = moment;
    }

    /** The number of blocks. */
    public long height() {
        return newest.height();
    }

    /** The hash of the newest block's header; for the committer. */
    public ByteString headHash() {
        return writer.head().hash();
    }

    /** The state after the newest block. */
    public State state() {
        check.requireNoDamage();
        return new Snapshot(newest, state);
    }

    /** The state before the newest block that was committed since the ledger was opened. */
    public State previousState() {
        check.requireNoDamage();
        return new Snapshot(previous, state);
    }

    public Optional<ByteString> block(long number) {
        check.requireNoDamage();
        return readers.read(reader -> reader.block(number));
    }

    /** Where a transaction first stood, and with which code. */
    public Optional<TransactionRow> transaction(ByteString id) {
        check.requireNoDamage();
        return readers.read(reader -> reader.transaction(id));
    }

    /** When a key was written, newest first. */
    public List<HistoryRow> history(StateKey key) {
        check.requireNoDamage();
        return readers.read(reader -> reader.history(key));
    }

    @Override
    public void close() {
        try (check) {
            readers.close();
            writer.close();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
