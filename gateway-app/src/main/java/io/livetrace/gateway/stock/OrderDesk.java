package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Enters orders in their lanes and tells what became of each, as soon as it can be read. Each order has its own result: one
 * that is refused, or not even understood, keeps no other from being done.
 */
record OrderDesk(ReadModel readModel, Sequencers sequencers, Buyers buyers) {
    /** How often an order follows its buyer's group, which may have moved to another lane meanwhile. */
    private static final int MOST_MOVES = 3;

    /** An order and where to enter it. */
    private record Placed(Order order, SaleWindow window, int lane) {}

    /** What became of an order, and where to try again when that was the wrong lane. */
    private record Told(ItemResult result, Optional<Placed> elsewhere) {}

    /** What became of the orders, in their order. */
    Future<List<ItemResult>> enter(RecordId slotId, List<? extends Order> orders) {
        return buyers.of(slotId)
                .compose(tokens -> readModel
                        .read(Viewer.EVERYTHING, now -> placed(Selling.of(now, slotId), orders, tokens))
                        .compose(placed -> settle(placed, tokens, MOST_MOVES)));
    }

    private static List<Placed> placed(Selling selling, List<? extends Order> orders, Buyers.OfSlot tokens) {
        return orders.stream().map(order -> placed(selling, order, tokens)).toList();
    }

    private static Placed placed(Selling selling, Order order, Buyers.OfSlot tokens) {
        return new Placed(order, selling.window(), order.lane(selling, tokens));
    }

    private Future<List<ItemResult>> settle(List<Placed> placed, Buyers.OfSlot tokens, int moves) {
        List<Future<LaneSequencer.Entered>> entries =
                placed.stream().map(one -> enter(one, tokens)).toList();
        return Future.join(entries)
                .transform(done -> readable(entries))
                .compose(read -> readModel.read(Viewer.EVERYTHING, now -> {
                    Selling selling = Selling.of(now, placed.get(0).window().slotId());
                    return told(selling, placed, entries, tokens);
                }))
                .compose(told -> follow(told, tokens, moves));
    }

    /** An order that makes no sense fails here, and alone. */
    private Future<LaneSequencer.Entered> enter(Placed placed, Buyers.OfSlot tokens) {
        return Future.succeededFuture(placed.order())
                .map(order -> order.operation(tokens))
                .compose(operation -> sequencers.enter(placed.window(), placed.lane(), operation));
    }

    private Future<Void> readable(List<Future<LaneSequencer.Entered>> entries) {
        return entries.stream()
                .filter(Future::succeeded)
                .mapToLong(entry -> entry.result().block())
                .max()
                .stream()
                .mapToObj(readModel::atLeast)
                .findFirst()
                .orElse(Future.succeededFuture());
    }

    private static List<Told> told(
            Selling selling, List<Placed> placed, List<Future<LaneSequencer.Entered>> entries, Buyers.OfSlot tokens) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            told.add(told(selling, placed.get(i), entries.get(i), tokens));
        }
        return told;
    }

    private static Told told(
            Selling selling, Placed placed, Future<LaneSequencer.Entered> entry, Buyers.OfSlot tokens) {
        if (entry.failed()) {
            return new Told(ItemResult.of(placed.order(), entry.cause()), Optional.empty());
        }
        ItemResult result = ItemResult.of(placed.order(), entry.result(), selling);
        boolean misplaced =
                result.code().filter(OperationCode.WRONG_LANE.name()::equals).isPresent();
        return new Told(
                result,
                misplaced
                        ? Optional.of(placed(selling, placed.order(), tokens))
                                .filter(again -> again.lane() != placed.lane())
                        : Optional.empty());
    }

    private Future<List<ItemResult>> follow(List<Told> told, Buyers.OfSlot tokens, int moves) {
        List<Placed> moved =
                told.stream().flatMap(one -> one.elsewhere().stream()).toList();
        if (moved.isEmpty() || moves == 0) {
            return Future.succeededFuture(told.stream().map(Told::result).toList());
        }
        return settle(moved, tokens, moves - 1).map(again -> merged(told, again.iterator()));
    }

    private static List<ItemResult> merged(List<Told> told, Iterator<ItemResult> again) {
        return told.stream()
                .map(one -> one.elsewhere().isPresent() ? again.next() : one.result())
                .toList();
    }
}
