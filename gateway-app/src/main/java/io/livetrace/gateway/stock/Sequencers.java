package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sequencers of all lanes that this gateway sells from, and the pulse that lets time pass on lanes nobody writes. */
public final class Sequencers {
    private static final Duration PULSE = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Ledger ledger;
    private final ReadModel readModel;
    private final Caller platform;
    private final Clock clock;
    private final Map<Place, LaneSequencer> lanes = new ConcurrentHashMap<>();

    /** Sequencers that write as that company of the platform's organisation. */
    public Sequencers(Vertx vertx, Ledger ledger, ReadModel readModel, Caller platform, Clock clock) {
        this.vertx = vertx;
        this.ledger = ledger;
        this.readModel = readModel;
        this.platform = platform;
        this.clock = clock;
    }

    /** Begins the pulse; it ends with the event loops. */
    public Sequencers beating() {
        vertx.setPeriodic(PULSE.toMillis(), beat -> pulse());
        return this;
    }

    private record Place(RecordId slotId, int n) {}

    Future<LaneSequencer.Entered> enter(SaleWindow window, int n, Operation operation) {
        return lane(window, n).enter(operation);
    }

    private LaneSequencer lane(SaleWindow window, int n) {
        return lanes.computeIfAbsent(
                new Place(window.slotId(), n),
                place -> new LaneSequencer(vertx, ledger, readModel, platform, window, n));
    }

    private void pulse() {
        if (!readModel.isRebuilding()) {
            Instant now = clock.instant();
            readModel
                    .read(Viewer.EVERYTHING, state -> Upkeep.of(state, now))
                    .onSuccess(due -> due.forEach(this::keepUp));
        }
    }

    private void keepUp(Upkeep upkeep) {
        upkeep.idle().forEach(n -> lane(upkeep.window(), n).tick());
        upkeep.moves().forEach(move -> enter(upkeep.window(), move.lane(), move.operation()));
    }
}
