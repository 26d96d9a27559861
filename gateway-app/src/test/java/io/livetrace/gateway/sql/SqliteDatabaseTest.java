package io.livetrace.gateway.sql;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends DatabaseConformance {
    @TempDir
    private Path directory;

    @Override
    Databases databases() {
        return Databases.in(directory);
    }
}
