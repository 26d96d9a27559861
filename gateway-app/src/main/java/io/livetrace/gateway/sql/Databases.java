package io.livetrace.gateway.sql;

import io.vertx.core.Vertx;
import java.nio.file.Path;

/**
 * Where a gateway keeps its databases, each under a name that is also the folder of its migrations below {@code sql/}. What one
 * kind of database does otherwise than another stands in that kind's class, and nowhere else.
 */
public sealed interface Databases permits SqliteFiles, PostgresServer {
    /** Files in a directory, for one gateway. */
    static Databases in(Path directory) {
        return new SqliteFiles(directory);
    }

    /** Opens a database that loses nothing. Blocks. */
    default Database open(Vertx vertx, String name) {
        return open(vertx, name, Durability.EVERY_WRITE);
    }

    /** Opens a database, makes or migrates its schema. Blocks. */
    Database open(Vertx vertx, String name, Durability durability);

    /** Forgets a database with all that it holds. Blocks. */
    void drop(String name);

    /** Whether one that cannot be opened or read may be as it was; else it is damaged. */
    boolean mayBeOutOfReach();

    /** Whether other gateways may use them at the same time. */
    boolean mayBeShared();

    /** A database that cannot be opened though it may be as it was; the message says what to do. */
    final class OutOfReach extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfReach(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
