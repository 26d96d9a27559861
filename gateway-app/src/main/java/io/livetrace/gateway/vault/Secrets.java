package io.livetrace.gateway.vault;

import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Keys, and other texts that are made once, that this gateway keeps for itself. */
public final class Secrets {
    private final Database vault;

    public Secrets(Database vault) {
        this.vault = vault;
    }

    /** The secret of that name, if it was made. */
    public Future<Optional<String>> find(String name) {
        return vault.read(handle -> find(handle, name));
    }

    /** The secret of that name, made on first use; who comes second, of several gateways, gets the first one's. */
    public Future<String> get(String name, Supplier<String> made) {
        return vault.write(handle -> find(handle, name).orElseGet(() -> {
            handle.createUpdate("insert into secret (name, value) values (:name, :value) on conflict do nothing")
                    .bind("name", name)
                    .bind("value", made.get())
                    .execute();
            return find(handle, name).orElseThrow();
        }));
    }

    /** Forgets the secret of that name; the next one who asks makes another. */
    public Future<Void> forget(String name) {
        return vault.write(handle -> handle.execute("delete from secret where name = ?", name))
                .mapEmpty();
    }

    private static Optional<String> find(Handle handle, String name) {
        return handle.createQuery("select value from secret where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }
}
