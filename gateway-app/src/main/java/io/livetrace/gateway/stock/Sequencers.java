package io.livetrace.gateway.stock;

import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.participant.HeldKeys;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.vault.Secrets;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The sequencers of all lanes that this gateway writes, and two pulses: one shows the other gateways that it lives, one lets time
 * pass on lanes nobody writes.
 */
public final class Sequencers {
    private static final Duration PULSE = Duration.ofSeconds(2);
    /** More batches than an ordinary network has room for would only wait elsewhere, and there without taking turns. */
    private static final int MOST_BATCHES = 16;

    private final Vertx vertx;
    private final Ledger ledger;
    private final ReadModel readModel;
    private final Caller platform;
    private final Clock clock;
    private final LaneOwners owners;
    private final Rounds rounds = new Rounds(MOST_BATCHES);
    private final Map<Place, LaneSequencer> lanes = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /** Sequencers that write as that company of the platform's organisation. */
    public Sequencers(
            Vertx vertx, Ledger ledger, ReadModel readModel, Caller platform, Clock clock, LaneOwners owners) {
        this.vertx = vertx;
        this.ledger = ledger;
        this.readModel = readModel;
        this.platform = platform;
        this.clock = clock;
        this.owners = owners;
    }

    /** Where a lane is written: by a sequencer here, or by the gateway at that address, if that is known. */
    record Where(Optional<LaneSequencer> here, String address) {}

    /** Begins the pulses; they end with the event loops. */
    public Sequencers beating() {
        vertx.setPeriodic(PULSE.toMillis(), beat -> pulse());
        beat();
        return this;
    }

    /** A desk for the shop's orders, which knows buyers and signs by these secrets. */
    OrderDesk desk(Secrets secrets) {
        ReceiptKey key = new ReceiptKey(new HeldKeys(secrets), ledger, readModel, platform);
        return new OrderDesk(
                vertx, readModel, this, new Buyers(secrets), new Receipts(vertx, key, clock), new Neighbours(vertx));
    }

    /** Lets all lanes go, for others to take, and takes no more. */
    Future<?> end() {
        ended = true;
        return owners.leave().onComplete(left -> retireLost());
    }

    /** Who writes the lane; this gateway, if nobody does. */
    Future<Where> where(SaleWindow window, int n) {
        if (ended) {
            return Future.failedFuture(LaneSequencer.elsewhere());
        }
        Place place = new Place(window.slotId(), n);
        return owners.of(place)
                .map(owner -> owner.elsewhere()
                        .map(address -> new Where(Optional.empty(), address))
                        .orElseGet(() -> new Where(Optional.of(lane(window, place, owner.fence())), "")));
    }

    private LaneSequencer lane(SaleWindow window, Place place, long fence) {
        return lanes.compute(
                place, (same, lane) -> lane != null && lane.series() >= fence ? lane : open(window, place, fence));
    }

    private LaneSequencer open(SaleWindow window, Place place, long fence) {
        LaneWriter writer = new LaneWriter(vertx, ledger, platform, place, () -> owners.holds(place, fence));
        return new LaneSequencer(
                writer, rounds, readModel, place, window.rules().batchLimit(), fence);
    }

    /** The next beat comes when this one is done, however long that takes. */
    private void beat() {
        if (!ended) {
            vertx.timer(LaneOwners.BEAT.toMillis(), TimeUnit.MILLISECONDS)
                    .compose(rested -> owners.tick())
                    .onComplete(shown -> {
                        retireLost();
                        beat();
                    });
        }
    }

    /** Their sequencers stay: should nobody have taken a lane meanwhile, its numbers go on where they stood. */
    void retireLost() {
        lanes.forEach((place, lane) -> {
            if (!owners.holds(place, lane.series())) {
                lane.retire();
            }
        });
    }

    /** What lanes need, and which are not drained. */
    private record Pulse(List<Upkeep> due, Set<Place> undrained) {}

    private void pulse() {
        if (!readModel.isRebuilding()) {
            readModel.read(Viewer.EVERYTHING, this::look).onSuccess(pulse -> {
                pulse.due().forEach(this::keepUp);
                lanes.forEach((place, lane) -> {
                    if (!pulse.undrained().contains(place) && lane.isIdle()) {
                        letGo(place, lane);
                    }
                });
            });
        }
    }

    private Pulse look(Snapshot now) {
        Set<Place> undrained = now.having(Lane.TYPE, LaneProjections.UNDRAINED).stream()
                .map(lane -> new Place(lane.slotId(), lane.n()))
                .collect(Collectors.toSet());
        return new Pulse(Upkeep.of(now, clock.instant()), undrained);
    }

    private void keepUp(Upkeep upkeep) {
        SaleWindow window = upkeep.window();
        upkeep.idle().forEach(n -> here(window, n, LaneSequencer::tick));
        upkeep.moves()
                .forEach(move ->
                        here(window, move.lane(), lane -> lane.take(LaneSequencer.Parcel.of(move.operation()))));
    }

    /** What another gateway writes is kept up there. */
    private void here(SaleWindow window, int n, Consumer<LaneSequencer> work) {
        where(window, n).onSuccess(where -> where.here().ifPresent(work));
    }

    /** Not before its lease has ended, or another would begin the same series anew. */
    private void letGo(Place place, LaneSequencer lane) {
        owners.release(place).onSuccess(released -> lanes.remove(place, lane));
    }
}
