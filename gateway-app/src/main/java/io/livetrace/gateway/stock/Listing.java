package io.livetrace.gateway.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.domain.stock.OrderList;
import io.livetrace.domain.stock.StockCode;
import io.livetrace.gateway.http.HttpRefusal;
import java.util.List;
import java.util.Optional;

/**
 * Orders of a selling platform, signed as a whole. It knows its buyers by tokens of its own making, so that it can sign them and
 * can tell which lane each belongs to.
 *
 * @param signature over the reservations, {@link OrderList#content}
 */
record Listing(Gln seller, List<Order.Want> orders, String signature) {

    /** What goes with the orders, so that anybody can see who sent them. */
    record Seal(Gln seller, String signature) {
        OrderList on(int from, int count) {
            return new OrderList(seller, from, count, signature);
        }
    }

    Seal seal() {
        return new Seal(seller, signature);
    }

    List<Operation.Reserve> reservations() {
        return listed().stream().map(Listed::reservation).toList();
    }

    /** As it would stand in a batch of its own. */
    OrderList whole() {
        return seal().on(0, orders.size());
    }

    /** Refuses more orders than a batch has, and buyers of different lanes: what is signed as a whole is entered as a whole. */
    void requireFits(Selling selling) {
        int most = selling.window().rules().batchLimit();
        Refusal.unless(
                orders.size() <= most,
                StockCode.BATCH_TOO_LARGE,
                "/orders: a list of this slot has at most " + most + " orders");
        List<Integer> lanes =
                orders.stream().map(order -> lane(order, selling)).distinct().toList();
        if (lanes.size() > 1) {
            throw HttpRefusal.of(
                    HttpRefusal.Code.MALFORMED_REQUEST,
                    "/orders: their buyers belong to lanes " + lanes + "; sign one list for each lane");
        }
    }

    private static int lane(Order.Want order, Selling selling) {
        selling.requirePicked(order.gtin());
        return order.lane(selling, BuyerToken.of(order.buyer()));
    }

    List<Listed> listed() {
        return orders.stream().map(want -> new Listed(want, seller)).toList();
    }

    /** One of the orders. */
    record Listed(Order.Want want, Gln seller) implements Order {
        @Override
        public String order() {
            return want.order();
        }

        @Override
        public String buyer() {
            return want.buyer();
        }

        @Override
        public BuyerToken token(Buyers.OfSlot buyers) {
            return BuyerToken.of(buyer());
        }

        @Override
        public int lane(Selling selling, BuyerToken token) {
            return want.lane(selling, token);
        }

        @Override
        public Operation operation(Selling selling, BuyerToken token) {
            return reservation(token);
        }

        @Override
        public ObjectNode json() {
            return (ObjectNode) Json.toTree(want);
        }

        Operation.Reserve reservation() {
            return reservation(BuyerToken.of(buyer()));
        }

        private Operation.Reserve reservation(BuyerToken token) {
            return new Operation.Reserve(
                    OrderId.ofShop(order()), token, want.units(), Optional.of(seller), want.gtin());
        }
    }
}
