package io.livetrace.gateway.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the tests' own: on a free port of the loopback, in a temporary directory, gone when the tests have
 * ended. It refuses to run as root, so then it runs as the user that its package made.
 */
public final class PrivatePostgres {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String USER = "livetrace";
    private static final String PASSWORD = "correct horse battery staple";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String url;

    private PrivatePostgres() {
        int port = freePort();
        String home = run(MAKE, PASSWORD, String.valueOf(port));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run(END, home)));
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    private static final String MAKE = """
            home=$(mktemp -d "${TMPDIR:-/tmp}/livetrace-postgres.XXXXXX")
            printf '%s' "$1" >"$home/password"
            initdb -D "$home/data" -U livetrace -E UTF8 --locale=C --auth=scram-sha-256 --pwfile="$home/password" \
              --no-sync >"$home/log"
            pg_ctl start -w -D "$home/data" -l "$home/log" \
              -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" >>"$home/log"
            echo "$home"
            """;

    private static final String END = """
            pg_ctl stop -w -m immediate -D "$1/data" >>"$1/log"
            rm -rf "$1"
            """;

    /** One for all tests, started when the first needs it. */
    private static final class Running {
        static final PrivatePostgres SERVER = new PrivatePostgres();
    }

    /** Whether it can be started here. */
    static boolean isInstalled() {
        return binaries().isPresent();
    }

    /** The address of a new and empty database, whose language sorts otherwise than by bytes. */
    public static String newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        execute("postgres", "create database " + name + " template template0 locale_provider icu icu_locale 'en'");
        return Running.SERVER.url + name;
    }

    /** What is in the database at that address, for a gateway. */
    public static PostgresServer at(String url) {
        return new PostgresServer(url, Optional.of(USER), Optional.of(PASSWORD));
    }

    /** Breaks every connection to a database, as a server does that is started anew. */
    static void breakConnections(String url) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        execute("postgres", "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    private static void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(Running.SERVER.url + database, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(String script, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.addAll(
                List.of("env", "PATH=" + binaries().orElseThrow() + ":/usr/bin:/bin", "sh", "-ec", script, "sh"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("PostgreSQL says: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the newest version's commands, as Debian has them. */
    private static Optional<Path> binaries() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
