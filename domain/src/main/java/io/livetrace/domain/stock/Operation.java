package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry of a batch. In blocks, which hold thousands of them, it is a text of its kind and what belongs to it, separated by
 * blanks: {@code RESERVE 1795320721.n4bQ… Zx8f… 1}.
 */
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

    Kind kind();

    /** What belongs to it, in the order in which it is read. */
    List<?> parts();

    @JsonValue
    default String text() {
        StringBuilder text = new StringBuilder(kind().name());
        parts().forEach(part -> text.append(' ').append(part));
        return text.toString();
    }

    /** Reads what {@link #text()} writes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Operation parse(String text) {
        Words words = Words.of(text);
        return switch (words.kind()) {
            case RESERVE ->
                new Reserve(
                        words.atMost(5).order(), words.buyer(), words.number(3), words.findGln(4), words.findGtin(5));
            case CONFIRM -> new Confirm(words.atMost(3).order(), words.buyer(), words.time(3));
            case RELEASE -> new Release(words.atMost(2).order(), words.buyer());
            case CANCEL -> new Cancel(words.atMost(2).order(), words.buyer());
            case ADJUST -> new Adjust(words.atMost(2).number(1), words.findNumber(2));
            case GIVE -> new Give(words.number(1), words.number(2), words.numbersFrom(3));
            case TAKE -> new Take(words.atMost(3).number(1), words.longNumber(2), words.number(3));
            case CLOSE -> {
                words.atMost(0);
                yield new Close();
            }
        };
    }

    /** The operation in a line, as whoever asked for it knows it: what and, where it is about one, which order. */
    default String told() {
        return kind().name();
    }

    /** News of an order that has reserved units. */
    sealed interface OfOrder extends Operation {
        OrderId order();

        BuyerToken buyer();

        @Override
        default List<?> parts() {
            return List.of(order(), buyer());
        }

        @Override
        default String told() {
            return kind() + " " + order();
        }
    }

    /**
     * Keeps units for a buyer until they are paid.
     *
     * @param seller the selling platform that the order comes from, where it is not the slot's own shop
     * @param picked a product of the variant that the buyer picked, where the offer has several
     */
    record Reserve(OrderId order, BuyerToken buyer, int units, Optional<Gln> seller, Optional<Gtin> picked)
            implements Operation {
        public Reserve {
            requireUnits(units, 1);
        }

        /** An order of the slot's own shop, where there is nothing to pick. */
        public Reserve(OrderId order, BuyerToken buyer, int units) {
            this(order, buyer, units, Optional.empty(), Optional.empty());
        }

        @Override
        public String told() {
            return kind() + " " + order + " " + units
                    + picked.map(gtin -> " " + gtin).orElse("");
        }

        @Override
        public Kind kind() {
            return Kind.RESERVE;
        }

        @Override
        public List<?> parts() {
            if (picked.isPresent()) {
                return List.of(order, buyer, units, seller.map(Gln::value).orElse(Words.NONE), picked.orElseThrow());
            }
            return seller.isPresent()
                    ? List.of(order, buyer, units, seller.orElseThrow())
                    : List.of(order, buyer, units);
        }
    }

    /** The order was paid. */
    record Confirm(OrderId order, BuyerToken buyer, Instant paidAt) implements OfOrder {
        @Override
        public Kind kind() {
            return Kind.CONFIRM;
        }

        @Override
        public List<?> parts() {
            return List.of(order, buyer, paidAt);
        }
    }

    /** Gives back what is not paid. */
    record Release(OrderId order, BuyerToken buyer) implements OfOrder {
        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }
    }

    /** Takes a sale back that has not left the warehouse; what has left is after-sales. */
    record Cancel(OrderId order, BuyerToken buyer) implements OfOrder {
        @Override
        public Kind kind() {
            return Kind.CANCEL;
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

        @Override
        public List<?> parts() {
            return Stream.concat(Stream.of(units), mark.stream()).toList();
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

        @Override
        public List<?> parts() {
            return Stream.concat(Stream.of(to, units), groups.stream()).toList();
        }
    }

    /** Takes what another lane gave; or takes back what this lane gave and nobody took. */
    record Take(int from, long seq, int index) implements Operation {
        @Override
        public Kind kind() {
            return Kind.TAKE;
        }

        @Override
        public List<?> parts() {
            return List.of(from, seq, index);
        }
    }

    /** Closes the lane after the end of the sale; every other batch after the end does so too. */
    record Close() implements Operation {
        @Override
        public Kind kind() {
            return Kind.CLOSE;
        }

        @Override
        public List<?> parts() {
            return List.of();
        }
    }

    private static void requireUnits(int units, int least) {
        Refusal.unless(
                units >= least && units <= MOST_UNITS,
                KernelCode.INVALID_VALUE,
                "/units: expected " + least + " to " + MOST_UNITS);
    }
}
