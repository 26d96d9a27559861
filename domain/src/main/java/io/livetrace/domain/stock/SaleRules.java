package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of one sale, as data. They stand in its {@link SaleWindow} and never change while it lasts.
 *
 * @param epochSeconds reservations expire together, at the end of an interval of this length
 * @param reservationSeconds how long a buyer has to pay at least
 * @param marginSeconds how long before its epoch's end a reservation must be paid, so that the news of it still arrives
 * @param oldestEpochs how many epochs old an order may be when it arrives
 * @param graceSeconds how long after the end of the sale the sequencer has the lane for itself
 * @param batchLimit the most operations in a batch
 * @param recentOrders how many orders of a lane are kept apart, in a row that every batch rewrites
 * @param fullOrders with so many orders a row is full, and written no more
 * @param termSeconds how long a term lasts without a batch
 * @param replenishMinutes when a REPLENISH instruction is due
 * @param dispatchHours when a DISPATCH instruction is due
 * @param unitsPerBuyer the most units that one buyer may have reserved or bought
 */
public record SaleRules(
        int epochSeconds,
        int reservationSeconds,
        int marginSeconds,
        int oldestEpochs,
        int graceSeconds,
        int batchLimit,
        int recentOrders,
        int fullOrders,
        int termSeconds,
        int replenishMinutes,
        int dispatchHours,
        Optional<Integer> unitsPerBuyer) {

    /** How far an order's second may lie ahead of the lane's clock. */
    private static final long LARGEST_LEAD_SECONDS = 60;

    private static final int LARGEST_BATCH = 5000;

    public SaleRules {
        requireWithin("epochSeconds", epochSeconds, 1, 3600);
        requireWithin("reservationSeconds", reservationSeconds, 1, 86_400);
        requireWithin("marginSeconds", marginSeconds, 0, 3600);
        requireWithin("oldestEpochs", oldestEpochs, 1, 10_000);
        requireWithin("graceSeconds", graceSeconds, 0, 86_400);
        requireWithin("batchLimit", batchLimit, 1, LARGEST_BATCH);
        requireWithin("recentOrders", recentOrders, 1, 100_000);
        requireWithin("fullOrders", fullOrders, 1, 100_000);
        requireWithin("termSeconds", termSeconds, 1, 3600);
        requireWithin("replenishMinutes", replenishMinutes, 1, 10_080);
        requireWithin("dispatchHours", dispatchHours, 1, 720);
        unitsPerBuyer.ifPresent(units -> requireWithin("unitsPerBuyer", units, 1, Operation.MOST_UNITS));
    }

    /** The network's defaults. */
    public static SaleRules defaults(Optional<Integer> unitsPerBuyer) {
        return new SaleRules(60, 900, 120, 60, 600, 500, 2_000, 4_000, 30, 15, 48, unitsPerBuyer);
    }

    /** The same rules with more or fewer operations in a batch, up to {@value #LARGEST_BATCH}. */
    public SaleRules withBatchLimit(int operations) {
        return new SaleRules(
                epochSeconds,
                reservationSeconds,
                marginSeconds,
                oldestEpochs,
                graceSeconds,
                operations,
                recentOrders,
                fullOrders,
                termSeconds,
                replenishMinutes,
                dispatchHours,
                unitsPerBuyer);
    }

    /** The epoch at whose end a reservation expires that is made now. */
    long epochFor(Instant now) {
        return Math.floorDiv(now.getEpochSecond() + reservationSeconds + marginSeconds, epochSeconds);
    }

    /** Whether the epoch has ended. */
    public boolean isOver(long epoch, Instant now) {
        return endOf(epoch) <= now.getEpochSecond();
    }

    /** Until when reservations of the epoch have to be paid. */
    public Instant payBy(long epoch) {
        return Instant.ofEpochSecond(endOf(epoch) - marginSeconds);
    }

    /** Whether the order was placed too long ago, or in the future. */
    boolean isOutOfTime(OrderId order, Instant now) {
        long age = now.getEpochSecond() - order.second();
        return age > (long) oldestEpochs * epochSeconds || age < -LARGEST_LEAD_SECONDS;
    }

    Duration grace() {
        return Duration.ofSeconds(graceSeconds);
    }

    Duration term() {
        return Duration.ofSeconds(termSeconds);
    }

    private long endOf(long epoch) {
        return (epoch + 1) * epochSeconds;
    }

    private static void requireWithin(String member, int value, int least, int most) {
        Refusal.unless(
                value >= least && value <= most,
                KernelCode.INVALID_VALUE,
                "/" + member + ": expected " + least + " to " + most);
    }
}
