package io.livetrace.gateway.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.stream.Stream;

/** A lane is seen by the seller, the owners of its stock and its warehouses; orders and reservations by the platform alone. */
public final class LaneProjections {
    /** Facet of lanes that have not given everything back. */
    static final Facet UNDRAINED = Facet.of("state", "undrained");

    private LaneProjections() {}

    public static List<Projection<?>> all() {
        return List.of(new OfLane());
    }

    private record OfLane() implements Projection<Lane> {
        @Override
        public RecordType<Lane> type() {
            return Lane.TYPE;
        }

        @Override
        public Visibility visibility(Lane lane, Snapshot now) {
            Stream<Gln> seller = now.find(SaleWindow.key(lane.slotId())).map(SaleWindow::seller).stream();
            Stream<Gln> owners =
                    lane.components().stream().map(component -> component.pool().owner());
            Stream<Gln> warehouses = lane.components().stream().map(LaneComponent::operator);
            return Visibility.only(Stream.of(seller, owners, warehouses)
                    .flatMap(parties -> parties)
                    .toList());
        }

        @Override
        public List<Facet> facets(Lane lane) {
            return lane.state() == Lane.State.DRAINED ? List.of() : List.of(UNDRAINED);
        }
    }
}
