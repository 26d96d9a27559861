package io.livetrace.gateway.vault;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.label.InnerCode;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.label.UnitSerial;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Label runs that a brand makes at this gateway: the commands that its requests became, and what is printed on the labels.
 * Serial numbers and inner codes are kept for {@value #DAYS_KEPT} days, so that the brand can print and print again; after that
 * nobody can, here or elsewhere, and what remains is the leaf file.
 */
public final class LabelPrints {
    /** How long serial numbers and inner codes are kept. */
    public static final int DAYS_KEPT = 30;

    private final Database vault;

    public LabelPrints(Database vault) {
        this.vault = vault;
    }

    /** What is printed on one label. */
    public record Print(UnitSerial serial, InnerCode inner) {}

    /** Who asked for a run, and under which request id. */
    public record Asked(MspId mspId, String requestId) {}

    /**
     * A run that was made and perhaps not committed yet.
     *
     * @param command what the ledger is asked
     * @param leaves the lines of its leaf file
     * @param prints the labels, in the order of printing
     */
    public record Draft(Labelling.Commit command, List<LabelLeaf> leaves, List<Print> prints) {
        public Draft {
            leaves = List.copyOf(leaves);
            prints = List.copyOf(prints);
        }
    }

    /** The command that a request became before. */
    public Future<Optional<Labelling.Commit>> command(Asked asked) {
        return vault.read(handle -> command(handle, asked));
    }

    /** Keeps a run before the ledger is asked, and gives its command; a request that became a run before keeps that one. */
    public Future<Labelling.Commit> keep(Asked asked, Draft draft, Instant now) {
        return vault.write(handle -> {
            if (isFirst(handle, asked, draft.command(), now)) {
                insert(handle, draft, now);
            }
            return command(handle, asked).orElseThrow();
        });
    }

    /** The labels of a run, in the order of printing; none when they were made elsewhere or are forgotten. */
    public Future<List<Print>> of(Digest leafFile) {
        return vault.read(handle -> handle.createQuery(
                        "select serial, inner_code from label_print where file = :file order by place")
                .bind("file", leafFile.hex())
                .map((row, context) -> print(row))
                .list());
    }

    /** Forgets the serial numbers and inner codes of runs that were made long ago. */
    public Future<Void> forgetOld(Instant now) {
        long before = now.minus(Duration.ofDays(DAYS_KEPT)).toEpochMilli();
        return vault.write(handle -> {
            handle.execute(
                    "delete from label_print where file in (select digest from leaf_file where received < ?)", before);
            handle.execute("delete from label_draft where made < ?", before);
            return null;
        });
    }

    private static boolean isFirst(Handle handle, Asked asked, Labelling.Commit command, Instant now) {
        return handle.createUpdate("insert into label_draft (msp_id, request_id, command, made)"
                                + " values (:mspId, :requestId, :command, :made) on conflict do nothing")
                        .bind("mspId", asked.mspId().value())
                        .bind("requestId", asked.requestId())
                        .bind("command", Json.write(command))
                        .bind("made", now.toEpochMilli())
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, Draft draft, Instant now) {
        Labelling.Commit command = draft.command();
        LotId lot = new LotId(command.gtin(), command.lot());
        LabelLeaves.insert(handle, lot, command.leafFile(), draft.leaves(), now);
        insert(handle, command.leafFile(), draft.prints());
    }

    private static void insert(Handle handle, Digest file, List<Print> prints) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into label_print (file, place, serial, inner_code) values (:file, :place, :serial, :inner)");
        for (int place = 0; place < prints.size(); place++) {
            batch.bind("file", file.hex())
                    .bind("place", place)
                    .bind("serial", prints.get(place).serial().value())
                    .bind("inner", prints.get(place).inner().printed())
                    .add();
        }
        batch.execute();
    }

    private static Optional<Labelling.Commit> command(Handle handle, Asked asked) {
        return handle.createQuery("select command from label_draft where msp_id = :mspId and request_id = :requestId")
                .bind("mspId", asked.mspId().value())
                .bind("requestId", asked.requestId())
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(json, Labelling.Commit.class));
    }

    private static Print print(ResultSet row) throws SQLException {
        return new Print(UnitSerial.parse(row.getString("serial")), InnerCode.parse(row.getString("inner_code")));
    }
}
