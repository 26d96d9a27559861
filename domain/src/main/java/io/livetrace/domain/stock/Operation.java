package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One entry of a batch; its JSON has a member {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.Reserve.class, name = "RESERVE"),
    @JsonSubTypes.Type(value = Operation.Confirm.class, name = "CONFIRM"),
    @JsonSubTypes.Type(value = Operation.Release.class, name = "RELEASE"),
    @JsonSubTypes.Type(value = Operation.Cancel.class, name = "CANCEL"),
    @JsonSubTypes.Type(value = Operation.Adjust.class, name = "ADJUST"),
    @JsonSubTypes.Type(value = Operation.Give.class, name = "GIVE"),
    @JsonSubTypes.Type(value = Operation.Take.class, name = "TAKE"),
    @JsonSubTypes.Type(value = Operation.Close.class, name = "CLOSE")
})
public sealed interface Operation {
    /** The most units in one operation. */
    int MOST_UNITS = 1_000_000_000;

    /** The kinds of operation, in the order in which a batch enters them. */
    enum Kind {
        CONFIRM,
        RELEASE,
        CANCEL,
        TAKE,
        RESERVE,
        ADJUST,
        GIVE,
        CLOSE
    }

    @JsonProperty("kind")
    Kind kind();

    /** The operation in a line, as whoever asked for it knows it: what and, where it is about one, which order. */
    default String told() {
        return kind().name();
    }

    /**
     * Keeps units for a buyer until they are paid.
     *
     * @param seller the selling platform that the order comes from, where it is not the slot's own shop
     */
    record Reserve(OrderId order, BuyerToken buyer, int units, Optional<Gln> seller) implements Operation {
        public Reserve {
            requireUnits(units, 1);
        }

        /** An order of the slot's own shop. */
        public Reserve(OrderId order, BuyerToken buyer, int units) {
            this(order, buyer, units, Optional.empty());
        }

        @Override
        public String told() {
            return kind() + " " + order + " " + units;
        }

        @Override
        public Kind kind() {
            return Kind.RESERVE;
        }
    }

    /** The order was paid. */
    record Confirm(OrderId order, BuyerToken buyer, Instant paidAt) implements Operation {
        @Override
        public Kind kind() {
            return Kind.CONFIRM;
        }

        @Override
        public String told() {
            return kind() + " " + order;
        }
    }

    /** Gives back what is not paid. */
    record Release(OrderId order, BuyerToken buyer) implements Operation {
        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }

        @Override
        public String told() {
            return kind() + " " + order;
        }
    }

    /** Takes a sale back that has not left the warehouse; what has left is after-sales. */
    record Cancel(OrderId order, BuyerToken buyer) implements Operation {
        @Override
        public Kind kind() {
            return Kind.CANCEL;
        }

        @Override
        public String told() {
            return kind() + " " + order;
        }
    }

    /** Gives available units back to the pool, or sets the mark, or both. */
    record Adjust(int units, Optional<Long> mark) implements Operation {
        public Adjust {
            requireUnits(units, 0);
            Refusal.unless(
                    mark.map(level -> level >= 0).orElse(units > 0),
                    KernelCode.INVALID_VALUE,
                    "/mark: an adjustment gives units back or sets a mark that is not negative");
        }

        @Override
        public Kind kind() {
            return Kind.ADJUST;
        }
    }

    /** Hands units and groups of buyers to another lane of the slot, which takes them by a TAKE. */
    record Give(int to, int units, List<Integer> groups) implements Operation {
        public Give {
            groups = groups.stream().distinct().sorted().toList();
            requireUnits(units, 0);
            Refusal.unless(units > 0 || !groups.isEmpty(), KernelCode.INVALID_VALUE, "/units: nothing would be given");
        }

        @Override
        public Kind kind() {
            return Kind.GIVE;
        }
    }

    /** Takes what another lane gave; or takes back what this lane gave and nobody took. */
    record Take(int from, long seq, int index) implements Operation {
        @Override
        public Kind kind() {
            return Kind.TAKE;
        }
    }

    /** Closes the lane after the end of the sale; every other batch after the end does so too. */
    record Close() implements Operation {
        @Override
        public Kind kind() {
            return Kind.CLOSE;
        }
    }

    private static void requireUnits(int units, int least) {
        Refusal.unless(
                units >= least && units <= MOST_UNITS,
                KernelCode.INVALID_VALUE,
                "/units: expected " + least + " to " + MOST_UNITS);
    }
}
