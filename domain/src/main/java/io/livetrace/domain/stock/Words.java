package io.livetrace.domain.stock;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An {@link Operation} as it stands in blocks: words separated by blanks, the first one its kind. */
record Words(List<String> words) {
    /** In the place of something absent, where more words follow. */
    static final String NONE = "-";

    static Words of(String text) {
        return new Words(List.of(text.split(" ", -1)));
    }

    Operation.Kind kind() {
        try {
            return Operation.Kind.valueOf(words.get(0));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    OrderId order() {
        return OrderId.parse(text(1));
    }

    BuyerToken buyer() {
        return BuyerToken.of(text(2));
    }

    /** The whole number at that place, from 1. */
    int number(int at) {
        return read(at, Integer::valueOf);
    }

    long longNumber(int at) {
        return read(at, Long::valueOf);
    }

    Optional<Long> findNumber(int at) {
        return at < words.size() ? Optional.of(longNumber(at)) : Optional.empty();
    }

    Optional<Gln> findGln(int at) {
        return find(at).map(Gln::parse);
    }

    Optional<Gtin> findGtin(int at) {
        return find(at).map(Gtin::parse);
    }

    List<Integer> numbersFrom(int first) {
        return IntStream.range(first, words.size()).mapToObj(this::number).toList();
    }

    Instant time(int at) {
        return read(at, Instant::parse);
    }

    /** These words, if there are no more than so many besides the kind. */
    Words atMost(int count) {
        if (words.size() > count + 1) {
            throw refused();
        }
        return this;
    }

    private Optional<String> find(int at) {
        return at < words.size() ? Optional.of(words.get(at)).filter(word -> !word.equals(NONE)) : Optional.empty();
    }

    private String text(int at) {
        if (at >= words.size()) {
            throw refused();
        }
        return words.get(at);
    }

    private <T> T read(int at, Function<String, T> reader) {
        try {
            return reader.apply(text(at));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw refused();
        }
    }

    private Refusal refused() {
        return new Refusal(
                KernelCode.INVALID_VALUE,
                "\"" + String.join(" ", words)
                        + "\" is no operation: expected its kind and what belongs to it, such as "
                        + "RESERVE, an order, a buyer and units");
    }
}
