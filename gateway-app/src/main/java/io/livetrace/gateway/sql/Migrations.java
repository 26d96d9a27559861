package io.livetrace.gateway.sql;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** How a schema comes to be: the same files for every kind of database, but for a few words. */
final class Migrations {
    private Migrations() {}

    /** What a migration made stays as it is, also when its file is worded anew for another kind of database. */
    static FluentConfiguration of(String name, DataSource source, Map<String, String> words) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:sql/" + name)
                .placeholders(words)
                .validateOnMigrate(false);
    }
}
