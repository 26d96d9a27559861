package io.livetrace.gateway.vault;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.gateway.sql.Database;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Which of a company's gateways writes which lane. A gateway shows that it lives by counting, so that no two clocks are ever
 * compared: when its count stands still for long enough, another forgets it, and its lanes are free.
 */
public final class LaneLeases {
    private static final String LEASES = "select slot_id, lane, gateway, fence from lane_lease where ";

    private final Database vault;

    public LaneLeases(Database vault) {
        this.vault = vault;
    }

    /** A gateway, where the others reach it, and how far it has counted. */
    public record Gateway(String id, String address, long beat) {}

    /**
     * A lane's writer.
     *
     * @param gateway its id
     * @param fence rises whenever the lane is taken
     */
    public record Lease(RecordId slotId, int lane, String gateway, long fence) {}

    /** All that stands at one moment. */
    public record Standing(List<Gateway> gateways, List<Lease> leases) {
        public Standing {
            gateways = List.copyOf(gateways);
            leases = List.copyOf(leases);
        }
    }

    /** Shows that the gateway lives, and tells what stands. */
    public Future<Standing> beat(String id, String address) {
        return vault.write(handle -> {
            handle.createUpdate(
                            "insert into lane_gateway (id, address, beat) values (:id, :address, 1)"
                                    + " on conflict (id) do update set beat = lane_gateway.beat + 1, address = excluded.address")
                    .bind("id", id)
                    .bind("address", address)
                    .execute();
            return standing(handle);
        });
    }

    /** Tells what stands. */
    public Future<Standing> look() {
        return vault.read(LaneLeases::standing);
    }

    /** Takes the lane if nobody has it; says who has it then. */
    public Future<Lease> take(RecordId slotId, int lane, String gateway) {
        return vault.write(handle -> {
            handle.createUpdate("insert into lane_lease (slot_id, lane, gateway, fence)"
                            + " values (:slotId, :lane, :gateway, 1) on conflict (slot_id, lane) do update"
                            + " set gateway = excluded.gateway, fence = lane_lease.fence + 1"
                            + " where lane_lease.gateway = ''")
                    .bind("slotId", slotId.value())
                    .bind("lane", lane)
                    .bind("gateway", gateway)
                    .execute();
            return handle.createQuery(LEASES + "slot_id = :slotId and lane = :lane")
                    .bind("slotId", slotId.value())
                    .bind("lane", lane)
                    .map((row, context) -> lease(row))
                    .one();
        });
    }

    /** Lets a lane go that there is nothing more to do for. Its row stays, so that its fence never falls. */
    public Future<Void> release(Lease lease) {
        return vault.write(handle -> handle.createUpdate("update lane_lease set gateway = '' where slot_id = :slotId"
                                + " and lane = :lane and gateway = :gateway and fence = :fence")
                        .bind("slotId", lease.slotId().value())
                        .bind("lane", lease.lane())
                        .bind("gateway", lease.gateway())
                        .bind("fence", lease.fence())
                        .execute())
                .mapEmpty();
    }

    /** Forgets a gateway that has counted no further than that, and frees its lanes. */
    public Future<Void> forget(String gateway, long beat) {
        return vault.write(handle ->
                        handle.execute("delete from lane_gateway where id = ? and beat <= ?", gateway, beat) == 0
                                ? 0
                                : handle.execute("update lane_lease set gateway = '' where gateway = ?", gateway))
                .mapEmpty();
    }

    private static Standing standing(Handle handle) {
        return new Standing(
                handle.createQuery("select id, address, beat from lane_gateway")
                        .map((row, context) -> gateway(row))
                        .list(),
                handle.createQuery(LEASES + "gateway <> ''")
                        .map((row, context) -> lease(row))
                        .list());
    }

    private static Gateway gateway(ResultSet row) throws SQLException {
        return new Gateway(row.getString("id"), row.getString("address"), row.getLong("beat"));
    }

    private static Lease lease(ResultSet row) throws SQLException {
        return new Lease(
                RecordId.of(row.getString("slot_id")),
                row.getInt("lane"),
                row.getString("gateway"),
                row.getLong("fence"));
    }
}
