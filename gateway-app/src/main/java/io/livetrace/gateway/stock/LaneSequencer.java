package io.livetrace.gateway.stock;

import io.livetrace.domain.stock.Intake;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OperationResult;
import io.livetrace.domain.stock.OrderList;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * The one writer of one lane, as long as this gateway has its lease: a batch on its way, and everything that arrives meanwhile in
 * the next. It numbers what it takes in.
 */
final class LaneSequencer {
    private final LaneWriter writer;
    private final Rounds rounds;
    private final ReadModel readModel;
    private final Place place;
    private final int batchLimit;
    private final long series;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private long taken;
    private boolean busy;

    /**
     * @param batchLimit the most operations in a batch
     * @param series the number of the lease, which is the series of the intake numbers
     */
    LaneSequencer(LaneWriter writer, Rounds rounds, ReadModel readModel, Place place, int batchLimit, long series) {
        this.writer = writer;
        this.rounds = rounds;
        this.readModel = readModel;
        this.place = place;
        this.batchLimit = batchLimit;
        this.series = series;
    }

    /**
     * What became of an operation.
     *
     * @param payBy until when the reservation has to be paid, where it has one
     */
    record Entered(OperationResult result, Optional<Instant> payBy) {}

    /** Operations that stand side by side in one batch; no more than a batch has. */
    record Parcel(List<Operation> operations, Optional<Listing.Seal> seal) {
        static Parcel of(Operation operation) {
            return new Parcel(List.of(operation), Optional.empty());
        }
    }

    /** Operations with their numbers, and what will become of them. */
    record Taken(Intake first, Future<List<Entered>> outcomes) {}

    private record Waiting(Parcel parcel, Intake first, Promise<List<Entered>> outcomes) {
        int size() {
            return parcel.operations().size();
        }
    }

    long series() {
        return series;
    }

    /** How many operations a parcel should have at most, so that batches are full though parcels are not divided. */
    int handy() {
        return Math.max(1, batchLimit / 8);
    }

    /** Takes operations in, to be entered with the next batch. */
    Taken take(Parcel parcel) {
        Waiting one = queue(parcel);
        next();
        return new Taken(one.first(), one.outcomes().future());
    }

    /** Enters an empty batch, if none is on its way. */
    void tick() {
        if (begin(false)) {
            go();
        }
    }

    /** This gateway may not write the lane, for now or for good: what waits here has to be brought to whoever does. */
    void retire() {
        clear().forEach(one -> one.outcomes().fail(elsewhere()));
    }

    synchronized boolean isIdle() {
        return !busy && waiting.isEmpty();
    }

    static HttpRefusal elsewhere() {
        return HttpRefusal.later(
                HttpRefusal.Code.LANE_ELSEWHERE,
                "another gateway sells from this lane; nothing was taken in here",
                Duration.ofSeconds(1));
    }

    private void next() {
        if (begin(true)) {
            go();
        }
    }

    /** What is in the batch is decided when it has its turn, so that it is as full as can be. */
    private void go() {
        rounds.begin(place.slotId()).onSuccess(turn -> enter(batch()));
    }

    private void enter(List<Waiting> batch) {
        writer.enter(content(batch))
                .onComplete(done -> {
                    rounds.end();
                    end();
                    next();
                })
                .compose(this::outcomes)
                .onComplete(outcomes -> tell(batch, outcomes));
    }

    /** What the ledger says became of the batch's operations, as soon as it can be read; read once for all who wait. */
    private Future<List<Entered>> outcomes(LaneWriter.Batch batch) {
        return readModel
                .atLeast(batch.block())
                .compose(there -> readModel.read(
                        Viewer.EVERYTHING,
                        now -> Selling.of(now, place.slotId()).outcomes(place.n(), batch.seq())));
    }

    private static void tell(List<Waiting> batch, AsyncResult<List<Entered>> outcomes) {
        int from = 0;
        for (Waiting one : batch) {
            if (outcomes.succeeded()) {
                one.outcomes().complete(outcomes.result().subList(from, from + one.size()));
            } else {
                one.outcomes().fail(outcomes.cause());
            }
            from += one.size();
        }
    }

    private static LaneWriter.Content content(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return LaneWriter.Content.NOTHING;
        }
        List<Operation> operations = new ArrayList<>();
        List<OrderList> lists = new ArrayList<>();
        for (Waiting one : batch) {
            int from = operations.size();
            one.parcel().seal().ifPresent(seal -> lists.add(seal.on(from, one.size())));
            operations.addAll(one.parcel().operations());
        }
        return new LaneWriter.Content(
                operations, Optional.of(batch.get(0).first()), lists.isEmpty() ? Optional.empty() : Optional.of(lists));
    }

    private synchronized Waiting queue(Parcel parcel) {
        if (parcel.operations().size() > batchLimit) {
            throw new IllegalArgumentException("a parcel has more operations than a batch");
        }
        Waiting one = new Waiting(parcel, new Intake(series, taken + 1), Promise.promise());
        taken += one.size();
        waiting.add(one);
        return one;
    }

    /** So many whole parcels as fit, in the order of their numbers. */
    private synchronized List<Waiting> batch() {
        List<Waiting> batch = new ArrayList<>();
        int size = 0;
        for (Waiting one = waiting.peek(); one != null && size + one.size() <= batchLimit; one = waiting.peek()) {
            batch.add(waiting.remove());
            size += one.size();
        }
        return batch;
    }

    private synchronized List<Waiting> clear() {
        List<Waiting> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }

    private synchronized boolean begin(boolean onlyWithOrders) {
        boolean may = !busy && !(onlyWithOrders && waiting.isEmpty());
        busy |= may;
        return may;
    }

    private synchronized void end() {
        busy = false;
    }
}
