package io.livetrace.gateway.stock;

import io.livetrace.domain.stock.IntakeReceipt.Part;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.stock.LaneSequencer.Entered;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One request on its way, round after round: in each, the orders are brought to the lanes of their buyers, at whichever gateway
 * writes them; those whose lane has moved meanwhile go on to the next. What is known of each so far can be told at any time.
 */
final class Errand {
    /** With the pauses between them a few seconds: as long as it takes until a lane has another writer. */
    private static final int MOST_ROUNDS = 25;

    private static final int PAUSE_MILLIS = 200;

    private final OrderDesk desk;
    private final Asked asked;
    private final Buyers.OfSlot tokens;
    private final ItemResults results;
    private volatile Future<Void> settled = Future.succeededFuture();

    Errand(OrderDesk desk, Asked asked, Buyers.OfSlot tokens) {
        this.desk = desk;
        this.asked = asked;
        this.tokens = tokens;
        this.results = new ItemResults(asked.orders().size());
    }

    /**
     * Orders that were brought to a lane.
     *
     * @param parts what is to be signed for
     * @param settled completes when it is known what became of them, and does not fail
     */
    private record Brought(List<Part> parts, Future<?> settled) {
        static final Brought SETTLED = new Brought(List.of(), Future.succeededFuture());

        static Brought all(List<Brought> some) {
            return new Brought(
                    some.stream().flatMap(one -> one.parts().stream()).toList(),
                    Future.join(some.stream().map(Brought::settled).toList()));
        }
    }

    /** What is known so far. */
    Results sofar() {
        return results.sofar();
    }

    /** Brings all orders to their lanes; completes when they are taken in. */
    Future<Errand> begin() {
        return round(results.all()).map(first -> {
            settled = first.compose(told -> goOn(MOST_ROUNDS)).mapEmpty();
            return this;
        });
    }

    /** Completes when nothing more is to come of any order. */
    Future<Void> settled() {
        return settled;
    }

    private Future<?> goOn(int rounds) {
        List<Integer> strays = results.where(this::isStray);
        if (strays.isEmpty() || rounds == 0) {
            return Future.succeededFuture();
        }
        return desk.vertx()
                .timer(rounds == MOST_ROUNDS ? 1 : PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                .compose(rested -> round(strays))
                .compose(settled -> settled)
                .compose(told -> goOn(rounds - 1));
    }

    /** What was signed as a whole stays together, and what was passed on goes back to where it came from. */
    private boolean isStray(ItemResult result) {
        return (result.isMisplaced() && asked.seal().isEmpty())
                || (result.isElsewhere() && !asked.sender().passedOn());
    }

    private Future<Future<?>> round(List<Integer> indexes) {
        return desk.readModel()
                .read(Viewer.EVERYTHING, now -> Placed.of(asked, indexes, tokens, results, now))
                .compose(this::bring)
                .compose(brought -> sign(brought.parts()).map(brought.settled()));
    }

    private Future<Brought> bring(Placed placed) {
        List<Future<Brought>> all = placed.lanes().entrySet().stream()
                .map(lane -> bring(placed.window(), lane.getKey(), lane.getValue()))
                .toList();
        return Future.join(all)
                .map(done -> Brought.all(all.stream().map(Future::result).toList()));
    }

    private Future<Brought> bring(SaleWindow window, int lane, List<Placed.Line> lines) {
        return desk.sequencers()
                .where(window, lane)
                .compose(where -> where.here()
                        .map(here -> Future.succeededFuture(takeIn(here, lane, lines)))
                        .orElseGet(() -> passOn(where.address(), lines)))
                .otherwise(failure -> fail(lines, failure));
    }

    private Brought takeIn(LaneSequencer here, int lane, List<Placed.Line> lines) {
        List<Brought> all = new ArrayList<>();
        int most = asked.seal().isPresent() ? lines.size() : here.handy();
        for (int from = 0; from < lines.size(); from += most) {
            all.add(takeInTogether(here, lane, lines.subList(from, Math.min(from + most, lines.size()))));
        }
        return Brought.all(all);
    }

    private Brought takeInTogether(LaneSequencer here, int lane, List<Placed.Line> lines) {
        List<Operation> operations = lines.stream().map(Placed.Line::operation).toList();
        LaneSequencer.Taken taken = here.take(new LaneSequencer.Parcel(operations, asked.seal()));
        for (int i = 0; i < lines.size(); i++) {
            Placed.Line line = lines.get(i);
            results.set(
                    line.index(),
                    ItemResult.taken(line.order(), lane, taken.first().plus(i)));
        }
        return new Brought(
                List.of(Part.of(lane, taken.first(), operations)),
                taken.outcomes().transform(outcomes -> tell(lines, outcomes)));
    }

    private Future<Void> tell(List<Placed.Line> lines, AsyncResult<List<Entered>> outcomes) {
        for (int i = 0; i < lines.size(); i++) {
            int which = i;
            results.change(
                    lines.get(i).index(),
                    taken -> outcomes.succeeded()
                            ? taken.entered(asked.slotId(), outcomes.result().get(which))
                            : taken.failed(outcomes.cause()));
        }
        return Future.succeededFuture();
    }

    private Future<Brought> passOn(String address, List<Placed.Line> lines) {
        if (asked.sender().passedOn() || address.isEmpty()) {
            return Future.failedFuture(LaneSequencer.elsewhere());
        }
        return desk.neighbours()
                .ask(address, asked, lines.stream().map(Placed.Line::order).toList())
                .map(answer -> {
                    for (int i = 0; i < lines.size(); i++) {
                        results.set(lines.get(i).index(), answer.results().get(i));
                    }
                    results.add(answer.receipts());
                    return Brought.SETTLED;
                });
    }

    private Brought fail(List<Placed.Line> lines, Throwable failure) {
        lines.forEach(line -> results.set(line.index(), ItemResult.of(line.order(), failure)));
        return Brought.SETTLED;
    }

    /** Orders are not held up for want of a receipt. */
    private Future<?> sign(List<Part> parts) {
        return parts.isEmpty()
                ? Future.succeededFuture()
                : desk.receipts()
                        .sign(asked.slotId(), parts)
                        .onSuccess(receipt -> results.add(List.of(receipt)))
                        .transform(signed -> Future.succeededFuture());
    }
}
