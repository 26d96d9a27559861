package io.livetrace.gateway.readmodel;

import io.livetrace.gateway.sql.Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteReadModelTest extends ReadModelConformance {
    @TempDir
    private Path place;

    @Override
    Databases databases() {
        return Databases.in(place);
    }
}
