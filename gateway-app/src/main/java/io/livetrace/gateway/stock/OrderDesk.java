package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Enters orders in their lanes and tells what became of each, as soon as it can be read. Each order has its own result: one
 * that is refused, or not even understood, keeps no other from being done.
 */
record OrderDesk(ReadModel readModel, Sequencers sequencers, Buyers buyers) {
    /** How often an order follows its buyer's group, which may have moved to another lane meanwhile. */
    private static final int MOST_MOVES = 3;

    /** An order and where to enter it. */
    private record Placed(Order order, SaleWindow window, int lane, Buyers.OfSlot tokens) {}

    /** What became of the orders, in their order. */
    Future<List<ItemResult>> enter(RecordId slotId, List<? extends Order> orders) {
        return buyers.of(slotId)
                .compose(tokens -> place(slotId, orders, tokens).compose(placed -> settle(placed, tokens, MOST_MOVES)));
    }

    private Future<List<Placed>> place(RecordId slotId, List<? extends Order> orders, Buyers.OfSlot tokens) {
        return readModel.read(Viewer.EVERYTHING, now -> {
            Selling selling = Selling.of(now, slotId);
            SaleWindow window = selling.window();
            Buyers.OfSlot own = tokens.within(window.groupsOf(window.seller()));
            return orders.stream()
                    .map(order -> new Placed(order, window, order.lane(selling, own), own))
                    .toList();
        });
    }

    private Future<List<ItemResult>> settle(List<Placed> placed, Buyers.OfSlot tokens, int moves) {
        List<Future<ItemResult>> results = placed.stream().map(this::enter).toList();
        return Future.all(results)
                .map(all -> results.stream().map(Future::result).toList())
                .compose(told -> moves == 0 ? Future.succeededFuture(told) : follow(placed, told, tokens, moves));
    }

    /** An order that makes no sense fails here, and alone. */
    private Future<ItemResult> enter(Placed placed) {
        return Future.succeededFuture(placed.order())
                .map(order -> order.operation(placed.tokens()))
                .compose(operation -> sequencers.enter(placed.window(), placed.lane(), operation))
                .map(entered -> ItemResult.of(placed.order(), placed.window().slotId(), entered))
                .otherwise(failure -> ItemResult.of(placed.order(), failure));
    }

    /** Orders whose buyers belong to another lane by now are entered there. */
    private Future<List<ItemResult>> follow(
            List<Placed> placed, List<ItemResult> told, Buyers.OfSlot tokens, int moves) {
        int[] strays = IntStream.range(0, told.size())
                .filter(i -> told.get(i).isMisplaced())
                .toArray();
        if (strays.length == 0) {
            return Future.succeededFuture(told);
        }
        List<Order> orders =
                IntStream.of(strays).mapToObj(i -> placed.get(i).order()).toList();
        return place(placed.get(0).window().slotId(), orders, tokens)
                .compose(again -> settle(again, tokens, moves - 1))
                .map(results -> {
                    List<ItemResult> all = new ArrayList<>(told);
                    IntStream.range(0, strays.length).forEach(i -> all.set(strays[i], results.get(i)));
                    return all;
                });
    }
}
