package io.livetrace.gateway.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.LaneGrant;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lanes, what moves between them and the times of their sale are seen by the seller, the owners of the stock and its warehouses.
 * Batches, orders and where reservations stand are read by their keys and by the platform alone, so they need no projection.
 */
public final class LaneProjections {
    /** Facet of lanes that have not given everything back. */
    static final Facet UNDRAINED = Facet.of("state", "undrained");

    private LaneProjections() {}

    public static List<Projection<?>> all() {
        return List.of(new OfWindow(), new OfLane(), new OfGrant());
    }

    private static Stream<Gln> parties(List<LaneComponent> components) {
        return components.stream().flatMap(part -> Stream.of(part.pool().owner(), part.operator()));
    }

    private static Stream<Gln> seller(RecordId slotId, Snapshot now) {
        return now.find(SaleWindow.key(slotId)).map(SaleWindow::seller).stream();
    }

    private record OfWindow() implements Projection<SaleWindow> {
        @Override
        public RecordType<SaleWindow> type() {
            return SaleWindow.TYPE;
        }

        @Override
        public Visibility visibility(SaleWindow window, Snapshot now) {
            Stream<Gln> others =
                    now.list(Lane.allOf(window.slotId())).stream().flatMap(lane -> parties(lane.components()));
            return Visibility.only(
                    Stream.concat(Stream.of(window.seller()), others).toList());
        }
    }

    private record OfGrant() implements Projection<LaneGrant> {
        @Override
        public RecordType<LaneGrant> type() {
            return LaneGrant.TYPE;
        }

        @Override
        public Visibility visibility(LaneGrant grant, Snapshot now) {
            return Visibility.only(Stream.concat(seller(grant.slotId(), now), parties(grant.components()))
                    .toList());
        }
    }

    private record OfLane() implements Projection<Lane> {
        @Override
        public RecordType<Lane> type() {
            return Lane.TYPE;
        }

        @Override
        public Visibility visibility(Lane lane, Snapshot now) {
            Stream<Gln> sellers = Stream.concat(seller(lane.slotId(), now), lane.seller().stream());
            return Visibility.only(
                    Stream.concat(sellers, parties(lane.components())).toList());
        }

        @Override
        public List<Facet> facets(Lane lane) {
            return lane.state() == Lane.State.DRAINED ? List.of() : List.of(UNDRAINED);
        }
    }
}
