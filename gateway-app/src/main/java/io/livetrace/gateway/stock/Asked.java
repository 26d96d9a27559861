package io.livetrace.gateway.stock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * What the shop asks in one request.
 *
 * @param kind what, as its path ends
 * @param seal where a selling platform signed the orders: then they stay together
 * @param sender who asks
 */
record Asked(RecordId slotId, Kind kind, List<? extends Order> orders, Optional<Listing.Seal> seal, Sender sender) {
    Asked {
        orders = List.copyOf(orders);
    }

    /** Requests with orders. */
    enum Kind {
        RESERVATIONS("reservations", "orders"),
        OUTCOMES("reservation-outcomes", "outcomes"),
        LIST("order-lists", "orders");

        private final String path;
        private final String member;

        Kind(String path, String member) {
            this.path = path;
            this.member = member;
        }
    }

    /**
     * Who asks, and how.
     *
     * @param authorization the header that says it
     * @param passedOn whether another gateway took it for this one's to answer
     * @param async whether the outcome is not waited for
     */
    record Sender(String authorization, boolean passedOn, boolean async) {
        static final Sender NOBODY = new Sender("", false, false);
    }

    /** The place of such requests at any gateway. */
    String path() {
        return "/v1/slots/" + slotId + "/" + kind.path;
    }

    /** The same, asked for some of the orders. */
    ObjectNode body(List<? extends Order> some) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray(kind.member);
        some.forEach(order -> list.add(order.json()));
        seal.ifPresent(own -> body.put("seller", own.seller().value()).put("signature", own.signature()));
        return body;
    }
}
