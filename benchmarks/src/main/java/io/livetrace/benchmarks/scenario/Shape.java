package io.livetrace.benchmarks.scenario;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a slot's stock is sold.
 *
 * @param lanes how many lanes it is split into
 * @param batchLimit the most operations in a batch of a lane
 */
public record Shape(int lanes, int batchLimit) {
    /** Those that a hot article is measured in unless others are wanted. */
    public static final List<Shape> USUAL = Stream.of(1, 2, 4, 8)
            .flatMap(lanes -> Stream.of(100, 500, 2_000).map(batchLimit -> new Shape(lanes, batchLimit)))
            .toList();

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d?)x([1-9]\\d{0,3})");
    private static final int FEWEST_REQUESTS = 4;
    private static final int BATCHES = 3;

    /** From lanes and limit, such as {@code 4x500}. */
    public static Shape parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected lanes and batch limit such as 4x500, not '" + text + "'");
        }
        return new Shape(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    String arm() {
        return "lanes L=%d K=%d".formatted(lanes, batchLimit);
    }

    String armAtHalf() {
        return arm() + ", half";
    }

    /** Enough requests of so many orders that every lane can fill its next batch while one is under way and one is being told. */
    int requestsUnderWay(int ordersPerRequest) {
        return Math.max(FEWEST_REQUESTS, BATCHES * lanes * batchLimit / ordersPerRequest);
    }
}
