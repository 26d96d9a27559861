package io.livetrace.gateway.vault;

import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Supplier;

/** Keys, and other texts that are made once, that this gateway keeps for itself. */
public final class Secrets {
    private final Database vault;

    public Secrets(Database vault) {
        this.vault = vault;
    }

    /** The secret of that name, if it was made. */
    public Future<Optional<String>> find(String name) {
        return vault.read(handle -> handle.createQuery("select value from secret where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /** The secret of that name, made on first use. */
    public Future<String> get(String name, Supplier<String> made) {
        return vault.write(handle -> handle.createQuery("select value from secret where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .orElseGet(() -> {
                    String value = made.get();
                    handle.createUpdate("insert into secret (name, value) values (:name, :value)")
                            .bind("name", name)
                            .bind("value", value)
                            .execute();
                    return value;
                }));
    }

    /** Forgets the secret of that name; the next one who asks makes another. */
    public Future<Void> forget(String name) {
        return vault.write(handle -> handle.execute("delete from secret where name = ?", name))
                .mapEmpty();
    }
}
