package io.livetrace.benchmarks.sale;

/**
 * A sale.
 *
 * @param units how many there are
 * @param lanes how many lanes they are split into
 * @param batchLimit the most operations in a batch of a lane
 */
public record Slot(String id, int units, int lanes, int batchLimit) {
    private static final int MARK_SHARE = 10;

    int unitsOfLane() {
        return units / lanes;
    }

    /** More is asked for when a tenth is left. */
    int markOfLane() {
        return unitsOfLane() / MARK_SHARE;
    }
}
