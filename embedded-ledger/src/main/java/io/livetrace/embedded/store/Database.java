package io.livetrace.embedded.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** The SQLite file: how it is opened, and its tables. */
final class Database {
    /** Raised when the tables change; an older or newer ledger is refused rather than misread. */
    private static final int FORMAT = 1;

    private static final List<String> TABLES = List.of(
            "create table if not exists block (number integer primary key, hash blob not null, bytes blob not null,"
                    + " sum integer not null)",
            "create table if not exists state (space text not null, key blob not null, value blob not null,"
                    + " metadata blob not null, block integer not null, tx integer not null, sum integer not null,"
                    + " primary key (space, key)) without rowid",
            "create table if not exists tx (id blob primary key, block integer not null, tx integer not null,"
                    + " code integer not null, sum integer not null) without rowid",
            "create table if not exists history (space text not null, key blob not null, block integer not null,"
                    + " tx integer not null, sum integer not null, primary key (space, key, block, tx)) without rowid",
            "create table if not exists head (one integer primary key check (one = 1), height integer not null,"
                    + " hash blob not null, state integer not null, transactions integer not null,"
                    + " history integer not null, sum integer not null)");

    private final Path file;
    private final boolean durable;

    Database(Path file, boolean durable) {
        this.file = file;
        this.durable = durable;
    }

    Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(durable ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.OFF);
        config.setBusyTimeout(10_000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int format = statement.executeQuery("pragma user_version").getInt(1);
            if (format != 0 && format != FORMAT) {
                throw new CorruptLedgerException(
                        file.toString(), "its format is " + format + ", this program reads " + FORMAT);
            }
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("pragma user_version = " + FORMAT);
        }
    }

    /** A database that says of itself that it is malformed is damage, everything else is trouble that may pass. */
    RuntimeException failure(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code
                ? new CorruptLedgerException(file.toString(), e)
                : new StoreException("cannot read or write " + file, e);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
