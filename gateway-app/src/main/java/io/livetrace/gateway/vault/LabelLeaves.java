package io.livetrace.gateway.vault;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.gs1.SerialNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Leaf files that this gateway keeps: its own company's, and those that others deposited with it. */
public final class LabelLeaves {
    private final Database vault;

    public LabelLeaves(Database vault) {
        this.vault = vault;
    }

    /**
     * A unit of which a leaf is kept.
     *
     * @param lot the lot that the label was printed for
     * @param file the leaf file that tells of it
     */
    public record Unit(LotId lot, Digest file, LabelLeaf leaf) {}

    /** Keeps the leaves of a file; one that is kept already stays as it is. */
    public Future<Void> keep(LotId lot, Digest file, List<LabelLeaf> leaves, Instant now) {
        return vault.write(handle -> {
            insert(handle, lot, file, leaves, now);
            return null;
        });
    }

    /** The units with that serial number: one, unless a file was made and never committed. */
    public Future<List<Unit>> find(Gtin gtin, SerialNumber serial) {
        return vault.read(handle -> handle.createQuery(
                        "select lot, file, serial, inner_code, salt from label_leaf where gtin = :gtin and serial = :serial")
                .bind("gtin", gtin.value())
                .bind("serial", Digest.of(serial.value()).hex())
                .map((row, context) -> new Unit(
                        new LotId(gtin, LotNumber.parse(row.getString("lot"))),
                        Digest.parse(row.getString("file")),
                        leaf(row)))
                .list());
    }

    /** All leaves of a file, in the file's order; none when it is not kept here. */
    public Future<List<LabelLeaf>> of(Digest file) {
        return vault.read(handle -> handle.createQuery(
                        "select serial, inner_code, salt from label_leaf where file = :file order by serial")
                .bind("file", file.hex())
                .map((row, context) -> leaf(row))
                .list());
    }

    /** The leaf files of a lot that are kept here. */
    public Future<List<Digest>> filesOf(LotId lot) {
        return vault.read(handle -> handle.createQuery(
                        "select digest from leaf_file where gtin = :gtin and lot = :lot order by digest")
                .bind("gtin", lot.gtin().value())
                .bind("lot", lot.lot().value())
                .map((row, context) -> Digest.parse(row.getString("digest")))
                .list());
    }

    static void insert(Handle handle, LotId lot, Digest file, List<LabelLeaf> leaves, Instant now) {
        int added = handle.createUpdate("insert into leaf_file (digest, gtin, lot, count, received)"
                        + " values (:digest, :gtin, :lot, :count, :received) on conflict do nothing")
                .bind("digest", file.hex())
                .bind("gtin", lot.gtin().value())
                .bind("lot", lot.lot().value())
                .bind("count", leaves.size())
                .bind("received", now.toEpochMilli())
                .execute();
        if (added == 1) {
            insert(handle, lot, file, leaves);
        }
    }

    static void delete(Handle handle, Digest file) {
        handle.execute("delete from label_leaf where file = ?", file.hex());
        handle.execute("delete from leaf_file where digest = ?", file.hex());
    }

    private static void insert(Handle handle, LotId lot, Digest file, List<LabelLeaf> leaves) {
        PreparedBatch batch = handle.prepareBatch("insert into label_leaf (gtin, serial, lot, file, inner_code, salt)"
                + " values (:gtin, :serial, :lot, :file, :inner, :salt)");
        for (LabelLeaf leaf : leaves) {
            batch.bind("gtin", lot.gtin().value())
                    .bind("serial", leaf.serial().hex())
                    .bind("lot", lot.lot().value())
                    .bind("file", file.hex())
                    .bind("inner", leaf.inner().hex())
                    .bind("salt", leaf.salt().hex())
                    .add();
        }
        batch.execute();
    }

    private static LabelLeaf leaf(ResultSet row) throws SQLException {
        return new LabelLeaf(
                Digest.parse(row.getString("serial")),
                Digest.parse(row.getString("inner_code")),
                Salt.parse(row.getString("salt")));
    }
}
