package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.Intake;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OrderList;
import io.livetrace.domain.stock.StockCode;
import io.livetrace.domain.stock.Terms;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Brings batches of one lane to the ledger, one after the other. Sending an operation again has no second effect, so a batch whose
 * outcome is doubtful is simply entered again.
 */
final class LaneWriter {
    private static final int MOST_ATTEMPTS = 30;
    private static final int FIRST_PAUSE_MILLIS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 500;

    private final Vertx vertx;
    private final Ledger ledger;
    private final Caller caller;
    private final Place place;
    private final BooleanSupplier ours;
    /** The lane's newest batch, as far as this writer knows. Touched by the batch in flight only. */
    private volatile Optional<Long> newest = Optional.empty();

    /** @param ours whether this gateway may write the lane */
    LaneWriter(Vertx vertx, Ledger ledger, Caller caller, Place place, BooleanSupplier ours) {
        this.vertx = vertx;
        this.ledger = ledger;
        this.caller = caller;
        this.place = place;
        this.ours = ours;
    }

    /** A batch that was entered, and the block that holds it. */
    record Batch(long seq, long block) {}

    /** What a batch is to hold. */
    record Content(List<Operation> operations, Optional<Intake> intake, Optional<List<OrderList>> lists) {
        /** Time passes on the lane, and after the end it gives back what is left. */
        static final Content NOTHING = new Content(List.of(), Optional.empty(), Optional.empty());

        private LaneBatching.Batch on(Place place, long seq) {
            return new LaneBatching.Batch(place.slotId(), place.n(), seq, operations, intake, lists);
        }
    }

    /** Enters a batch, again and again while that may help. */
    Future<Batch> enter(Content content) {
        return enter(content, 1);
    }

    private Future<Batch> enter(Content content, int attempt) {
        if (!ours.getAsBoolean()) {
            return Future.failedFuture(LaneSequencer.elsewhere());
        }
        return Future.succeededFuture() // so that what is thrown fails, and leaves no lane busy for ever
                .compose(now -> newestBatch())
                .compose(seq -> submit(seq, content))
                .recover(failure -> mayPass(failure) && attempt < MOST_ATTEMPTS
                        ? rest(failure, attempt).compose(rested -> enter(content, attempt + 1))
                        : Future.failedFuture(isRival(failure) ? LaneSequencer.elsewhere() : failure));
    }

    private Future<Long> newestBatch() {
        return newest.map(Future::succeededFuture).orElseGet(this::takeTerm);
    }

    private Future<Long> takeTerm() {
        return ledger.submit(caller, call("stock:takeTerm", new Terms.TakeTerm(place.slotId(), place.n())))
                .map(receipt -> Json.read(receipt.resultJson(), Lane.class).seq());
    }

    private Future<Batch> submit(long seq, Content content) {
        return ledger.submit(caller, call("stock:laneBatch", content.on(place, seq)))
                .map(receipt -> {
                    newest = Optional.of(seq + 1);
                    return new Batch(seq + 1, receipt.block());
                });
    }

    /**
     * After anything but an endorser that is a block behind, what this writer knows of the lane may be wrong. Longer each time, and
     * never as long as a rival, so that of two that write one lane neither keeps the other from it.
     */
    private Future<?> rest(Throwable failure, int attempt) {
        boolean behind = is(failure, StockCode.LANE_BEHIND);
        if (!behind) {
            newest = Optional.empty();
        }
        int longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * attempt);
        return vertx.timer(
                behind ? FIRST_PAUSE_MILLIS : ThreadLocalRandom.current().nextInt(1, longest + 1),
                TimeUnit.MILLISECONDS);
    }

    private static boolean mayPass(Throwable failure) {
        return is(failure, StockCode.LANE_BEHIND) || isRival(failure) || failure instanceof LedgerFailure;
    }

    /** Somebody else writes the lane. */
    private static boolean isRival(Throwable failure) {
        return is(failure, StockCode.LANE_MOVED_ON) || is(failure, StockCode.TERM_NEEDED);
    }

    private static boolean is(Throwable failure, StockCode code) {
        return failure instanceof Refusal refusal && refusal.code() == code;
    }

    private Call call(String function, Object command) {
        return Call.of(function, "lane-" + UUID.randomUUID(), caller, command);
    }
}
