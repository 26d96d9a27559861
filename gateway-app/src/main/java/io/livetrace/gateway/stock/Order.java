package io.livetrace.gateway.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Operation;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.gateway.http.HttpRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the shop asks of a lane for one order. */
interface Order {
    /** The shop's number: the second when it was placed, a hyphen, anything. */
    String order();

    /** The shop's name for the buyer; it does not leave this gateway. */
    String buyer();

    /** The buyer as the ledger knows one. */
    default BuyerToken token(Buyers.OfSlot buyers) {
        return buyers.token(buyer());
    }

    /** The lane in which it is entered. */
    int lane(Selling selling, BuyerToken token);

    /** The lane in which it is entered after another did not take it. */
    default int nextLane(Selling selling, BuyerToken token) {
        return lane(selling, token);
    }

    Operation operation(Selling selling, BuyerToken token);

    /** As it was asked. */
    default ObjectNode json() {
        return (ObjectNode) Json.toTree(this);
    }

    /** Orders that want units. */
    record Wanted(List<Want> orders) {}

    /** News of orders that have units. */
    record Told(List<News> outcomes) {}

    /**
     * An order that wants units.
     *
     * @param gtin what the buyer picked, where the offer has variants: a product that only this one has
     */
    record Want(String order, String buyer, int units, Optional<Gtin> gtin) implements Order {
        /** Where there is nothing to pick. */
        Want(String order, String buyer, int units) {
            this(order, buyer, units, Optional.empty());
        }

        @Override
        public int lane(Selling selling, BuyerToken token) {
            return selling.laneFor(token, gtin);
        }

        @Override
        public Operation operation(Selling selling, BuyerToken token) {
            selling.requirePicked(gtin);
            return new Operation.Reserve(OrderId.ofShop(order), token, units, Optional.empty(), gtin);
        }
    }

    /**
     * What became of an order.
     *
     * @param gtin what the buyer had picked, where the offer has variants
     */
    record News(String order, String buyer, Outcome outcome, Optional<Instant> paidAt, Optional<Gtin> gtin)
            implements Order {
        @Override
        public int lane(Selling selling, BuyerToken token) {
            return selling.laneFor(token, gtin);
        }

        /** Its reservation stayed behind when its buyer went to another lane; looking for that takes long. */
        @Override
        public int nextLane(Selling selling, BuyerToken token) {
            return selling.laneOf(OrderId.ofShop(order), token, gtin);
        }

        @Override
        public Operation operation(Selling selling, BuyerToken token) {
            selling.requirePicked(gtin);
            OrderId id = OrderId.ofShop(order);
            return switch (outcome) {
                case CONFIRMED -> new Operation.Confirm(id, token, whenPaid());
                case RELEASED -> new Operation.Release(id, token);
                case CANCELLED -> new Operation.Cancel(id, token);
            };
        }

        private Instant whenPaid() {
            return paidAt.orElseThrow(() -> HttpRefusal.of(
                    HttpRefusal.Code.MALFORMED_REQUEST,
                    "order " + order + ": CONFIRMED says when it was paid, paidAt"));
        }
    }

    /** What may become of a reservation. */
    enum Outcome {
        CONFIRMED,
        RELEASED,
        CANCELLED
    }
}
