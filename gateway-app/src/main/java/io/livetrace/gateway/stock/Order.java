package io.livetrace.gateway.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
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

    /** The lane in which it is entered. */
    int lane(Selling selling, Buyers.OfSlot buyers);

    /** The lane in which it is entered after another did not take it. */
    default int nextLane(Selling selling, Buyers.OfSlot buyers) {
        return lane(selling, buyers);
    }

    Operation operation(Selling selling, Buyers.OfSlot buyers);

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
        public int lane(Selling selling, Buyers.OfSlot buyers) {
            return selling.laneFor(buyers.token(buyer), gtin);
        }

        @Override
        public Operation operation(Selling selling, Buyers.OfSlot buyers) {
            selling.requirePicked(gtin);
            return new Operation.Reserve(OrderId.ofShop(order), buyers.token(buyer), units, Optional.empty(), gtin);
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
        public int lane(Selling selling, Buyers.OfSlot buyers) {
            return selling.laneFor(buyers.token(buyer), gtin);
        }

        /** Its reservation stayed behind when its buyer went to another lane; looking for that takes long. */
        @Override
        public int nextLane(Selling selling, Buyers.OfSlot buyers) {
            return selling.laneOf(OrderId.ofShop(order), buyers.token(buyer), gtin);
        }

        @Override
        public Operation operation(Selling selling, Buyers.OfSlot buyers) {
            selling.requirePicked(gtin);
            OrderId id = OrderId.ofShop(order);
            return switch (outcome) {
                case CONFIRMED -> new Operation.Confirm(id, buyers.token(buyer), whenPaid());
                case RELEASED -> new Operation.Release(id, buyers.token(buyer));
                case CANCELLED -> new Operation.Cancel(id, buyers.token(buyer));
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
