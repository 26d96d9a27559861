package io.livetrace.gateway.sql;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One schema for each database, on a PostgreSQL server that several gateways of one company may share. A write sees what others
 * have committed before each of its statements; a read sees one state.
 */
public final class PostgresServer implements Databases {
    private static final Map<String, String> WORDS =
            Map.of("bytes", "bytea", "counter", "bigint generated always as identity");
    private static final String ONE_STATE =
            "-c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on";
    /** A gateway that stands still in the middle of a write must not hold up the others for longer. */
    private static final String LET_GO = "-c idle_in_transaction_session_timeout=30s";

    private static final String HINT = "); the address comes from --database, the user from PGUSER or the address,"
            + " the password from PGPASSWORD or from the file that PGPASSFILE names";

    private static final int CONNECT_SECONDS = 10;
    private static final int ROWS_AT_A_TIME = 1_000;

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    /**
     * A server's database, such as {@code jdbc:postgresql://db.example/livetrace}, and who signs in there. Without a password
     * the driver looks for one in PostgreSQL's usual password file.
     */
    public PostgresServer(String url, Optional<String> user, Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public Database open(Vertx vertx, String name, Durability durability) {
        DataSource writer = source(name, LET_GO + commits(durability));
        try {
            migrations(name, writer).load().migrate();
        } catch (FlywayException failure) {
            throw new OutOfReach("cannot open " + url + " (" + reason(failure) + HINT, failure);
        }
        return new Database(vertx, name + " " + url, source(name, ONE_STATE), writer, handle -> true);
    }

    @Override
    public void drop(String name) {
        try (Connection connection = source(name, "").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + name + " cascade");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop the schema " + name, e);
        }
    }

    @Override
    public boolean mayBeShared() {
        return true;
    }

    @Override
    public boolean mayBeOutOfReach() {
        return true;
    }

    private static String commits(Durability durability) {
        return switch (durability) {
            case EVERY_WRITE -> "";
            case UP_TO_SOME_WRITE -> " -c synchronous_commit=off";
        };
    }

    /** The server's or the driver's own words, which stand deepest. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            deepest = cause instanceof SQLException ? cause : deepest;
        }
        return String.valueOf(deepest.getMessage());
    }

    private static FluentConfiguration migrations(String name, DataSource source) {
        return Migrations.of(name, source, WORDS)
                .schemas(name)
                .locations("classpath:sql/" + name, "classpath:sql/postgresql");
    }

    private PGSimpleDataSource source(String name, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setCurrentSchema(name);
        source.setOptions(options);
        source.setApplicationName("LiveTrace " + name);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setDefaultRowFetchSize(ROWS_AT_A_TIME);
        return source;
    }
}
