package io.livetrace.gateway.vault;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Which devices used the inner code of a unit at this gateway. A device is a browser that keeps our cookie: two may be one
 * person, and one that forgets cookies counts anew.
 */
public final class UnitUses {
    /** As many devices as are told apart; a unit that has more is suspect all the same. */
    private static final int MOST = 100;

    private final Database vault;

    public UnitUses(Database vault) {
        this.vault = vault;
    }

    /**
     * What one device did with one unit.
     *
     * @param device the digest of the device's token
     * @param first when it first used the inner code
     * @param times how often
     * @param recorded whether its use became the first opening on the ledger
     */
    public record Use(Digest device, Instant first, int times, boolean recorded) {}

    /** Notes that a device used the inner code, before the ledger is asked. */
    public Future<Void> note(Digest leaf, Digest device, Instant now) {
        return vault.write(
                        handle -> handle.createUpdate("insert into unit_opening (leaf, device, first, times, recorded)"
                                        + " values (:leaf, :device, :now, 1, 0)"
                                        + " on conflict (leaf, device) do update set times = unit_opening.times + 1")
                                .bind("leaf", leaf.hex())
                                .bind("device", device.hex())
                                .bind("now", now.toEpochMilli())
                                .execute())
                .mapEmpty();
    }

    /** Notes that this device's use is the first opening on the ledger. */
    public Future<Void> noteRecorded(Digest leaf, Digest device) {
        return vault.write(handle -> handle.createUpdate(
                                "update unit_opening set recorded = 1 where leaf = :leaf and device = :device")
                        .bind("leaf", leaf.hex())
                        .bind("device", device.hex())
                        .execute())
                .mapEmpty();
    }

    /** Takes back a note of a use that the ledger refused. */
    public Future<Void> forget(Digest leaf, Digest device) {
        return vault.write(handle -> handle.createUpdate(
                                "delete from unit_opening where leaf = :leaf and device = :device and recorded = 0")
                        .bind("leaf", leaf.hex())
                        .bind("device", device.hex())
                        .execute())
                .mapEmpty();
    }

    /** Every device that used the inner code, the earliest first. */
    public Future<List<Use>> of(Digest leaf) {
        return vault.read(handle -> handle.createQuery(
                        "select device, first, times, recorded from unit_opening where leaf = :leaf"
                                + " order by recorded desc, first, device limit " + MOST)
                .bind("leaf", leaf.hex())
                .map((row, context) -> use(row))
                .list());
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                Digest.parse(row.getString("device")),
                Instant.ofEpochMilli(row.getLong("first")),
                row.getInt("times"),
                row.getInt("recorded") == 1);
    }
}
