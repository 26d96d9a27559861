package io.livetrace.gateway.vault;

import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import org.jdbi.v3.core.Handle;

/**
 * What only one of the gateways on a database does at a time. Who holds a lease counts it up; whoever sees the count stand still
 * for long by its own clock takes the lease. So no two clocks are ever compared.
 */
public final class Leases {
    private final Database vault;

    public Leases(Database vault) {
        this.vault = vault;
    }

    /**
     * A lease as it stands.
     *
     * @param holder the gateway that has it
     * @param beat how often it has said so
     */
    public record Lease(String holder, long beat) {}

    /** Counts up a lease that is the gateway's own or nobody's, and tells whose it is. */
    public Future<Lease> beat(String name, String gateway) {
        return vault.write(handle -> {
            handle.execute(
                    "insert into lease (name, holder, beat) values (?, ?, 0) on conflict do nothing", name, gateway);
            handle.execute("update lease set beat = beat + 1 where name = ? and holder = ?", name, gateway);
            return find(handle, name);
        });
    }

    /** Takes a lease that still stands as it was seen; says whether it did. */
    public Future<Boolean> take(String name, Lease seen, String gateway) {
        return vault.write(handle -> handle.execute(
                        "update lease set holder = ?, beat = beat + 1 where name = ? and holder = ? and beat = ?",
                        gateway,
                        name,
                        seen.holder(),
                        seen.beat())
                == 1);
    }

    /** Gives up a lease, so that the next one has not to wait. */
    public Future<Void> release(String name, String gateway) {
        return vault.write(handle -> handle.execute("delete from lease where name = ? and holder = ?", name, gateway))
                .mapEmpty();
    }

    private static Lease find(Handle handle, String name) {
        return handle.createQuery("select holder, beat from lease where name = :name")
                .bind("name", name)
                .map((row, context) -> new Lease(row.getString("holder"), row.getLong("beat")))
                .one();
    }
}
