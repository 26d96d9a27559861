package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders of a request by the lanes in which they are to be entered. */
record Placed(SaleWindow window, Map<Integer, List<Line>> lanes) {

    /** An order that makes sense, and which of the request's it is. */
    record Line(int index, Order order, Operation operation) {}

    /** Those of the request's orders; what makes no sense has its result at once. */
    static Placed of(Asked asked, List<Integer> indexes, Buyers.OfSlot tokens, ItemResults results, Snapshot now) {
        Selling selling = Selling.of(now, asked.slotId());
        SaleWindow window = selling.window();
        Buyers.OfSlot own = tokens.within(window.groupsOf(window.seller()));
        Map<Integer, List<Line>> lanes = new TreeMap<>();
        for (int i : indexes) {
            Order order = asked.orders().get(i);
            BuyerToken token = order.token(own);
            int lane = results.has(i) ? order.nextLane(selling, token) : order.lane(selling, token);
            try {
                Line line = new Line(i, order, order.operation(selling, token));
                lanes.computeIfAbsent(lane, none -> new ArrayList<>()).add(line);
            } catch (Refusal | HttpRefusal senseless) {
                results.set(i, ItemResult.of(order, senseless));
            }
        }
        return new Placed(window, lanes);
    }
}
