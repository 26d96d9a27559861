package io.livetrace.gateway;

import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.sql.PostgresServer;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --database}: where read model and vault are kept. */
final class DatabaseOption {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "PostgreSQL database for read model and vault, such as " + POSTGRESQL
                    + "//db.example/livetrace, which gateways of one company may share; user and password come from PGUSER"
                    + " and PGPASSWORD, or the password from the file that PGPASSFILE names; by default files in the data"
                    + " directory")
    private Optional<String> url = Optional.empty();

    /** The databases; without the option those in that directory. */
    Databases orIn(Path directory) {
        return url.map(DatabaseOption::server).orElseGet(() -> Databases.in(directory));
    }

    /** Who shares a database does not empty it for the others. */
    void refuseFresh() {
        if (url.isPresent()) {
            throw new DataDirectory.Unusable(
                    "--fresh leaves a database that others may share alone; to begin anew, drop its"
                            + " schemas vault and readmodel, and start without --fresh");
        }
    }

    private static Databases server(String url) {
        if (!url.startsWith(POSTGRESQL)) {
            throw new DataDirectory.Unusable("--database takes an address that begins with " + POSTGRESQL);
        }
        if (url.contains("password=")) {
            throw new DataDirectory.Unusable(
                    "everybody on this machine can read a command's options; give the password with"
                            + " PGPASSWORD, or in the file that PGPASSFILE names");
        }
        return new PostgresServer(url, environment("PGUSER"), environment("PGPASSWORD"));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }
}
