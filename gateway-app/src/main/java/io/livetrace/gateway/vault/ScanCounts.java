package io.livetrace.gateway.vault;

import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How often codes were looked at. Added up elsewhere and written in one go, so that no code becomes a hot row. */
public final class ScanCounts {
    private final Database vault;

    public ScanCounts(Database vault) {
        this.vault = vault;
    }

    /**
     * What was looked at on one day.
     *
     * @param lot empty when the code names none
     * @param serial the digest of the serial number; empty when the code names none
     * @param day such as {@code 2026-01-31}, UTC
     */
    public record Scanned(String gtin, String lot, String serial, String day) {}

    /** Adds to the counts. */
    public Future<Void> add(Map<Scanned, Long> counts) {
        return vault.write(handle -> {
            add(handle, counts);
            return null;
        });
    }

    /** How often a code was looked at, on all days. */
    public Future<Long> of(String gtin, String lot, String serial) {
        return vault.read(handle -> handle.createQuery("select coalesce(sum(times), 0) from scan_count"
                        + " where gtin = :gtin and lot = :lot and serial = :serial")
                .bind("gtin", gtin)
                .bind("lot", lot)
                .bind("serial", serial)
                .mapTo(Long.class)
                .one());
    }

    private static void add(Handle handle, Map<Scanned, Long> counts) {
        PreparedBatch batch = handle.prepareBatch("insert into scan_count (gtin, lot, serial, day, times)"
                + " values (:gtin, :lot, :serial, :day, :times)"
                + " on conflict (gtin, lot, serial, day) do update set times = scan_count.times + :times");
        inOrder(counts)
                .forEach((scanned, times) -> batch.bind("gtin", scanned.gtin())
                        .bind("lot", scanned.lot())
                        .bind("serial", scanned.serial())
                        .bind("day", scanned.day())
                        .bind("times", times)
                        .add());
        batch.execute();
    }

    /** Everybody takes the rows in the same order, so that no two gateways wait for each other. */
    private static Map<Scanned, Long> inOrder(Map<Scanned, Long> counts) {
        Map<Scanned, Long> ordered = new TreeMap<>(Comparator.comparing(Scanned::toString));
        ordered.putAll(counts);
        return ordered;
    }
}
