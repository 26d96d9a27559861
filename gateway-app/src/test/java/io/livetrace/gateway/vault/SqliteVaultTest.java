package io.livetrace.gateway.vault;

import io.livetrace.gateway.sql.Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultTest extends VaultConformance {
    @TempDir
    private Path place;

    @Override
    Databases databases() {
        return Databases.in(place);
    }
}
