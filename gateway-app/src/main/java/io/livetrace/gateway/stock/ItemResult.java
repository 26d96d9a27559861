package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.Intake;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.gateway.http.HttpRefusal;
import io.livetrace.gateway.http.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one order of a request. Without a code it was done, or is on its way.
 *
 * @param order the shop's number
 * @param intake where it was taken in: lane, hyphen, intake number
 * @param reservation what was reserved for it, now or before
 * @param payBy until when that has to be paid
 * @param code why it was not done
 * @param pending whether nothing has become of it yet
 * @param retryable whether it may be done when it is sent again, unchanged
 */
record ItemResult(
        String order,
        Optional<String> intake,
        Optional<String> reservation,
        Optional<Instant> payBy,
        Optional<String> code,
        boolean pending,
        boolean retryable) {

    /** It was taken in. Sent again, it tells what became of it. */
    static ItemResult taken(Order order, int lane, Intake number) {
        return new ItemResult(
                order.order(),
                Optional.of(lane + "-" + number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                true);
    }

    /** It was not entered, or nobody knows. Sent again, it has no second effect. */
    static ItemResult of(Order order, Throwable failure) {
        return of(order.order(), Optional.empty(), failure);
    }

    /** It was entered. */
    ItemResult entered(RecordId slotId, LaneSequencer.Entered entered) {
        Optional<OperationCode> refused = entered.result().refused();
        return new ItemResult(
                order,
                intake,
                entered.result().reservation().map(id -> slotId + ":" + id),
                entered.payBy(),
                refused.map(OperationCode::name),
                false,
                refused.map(code -> code.kind() == ErrorCode.Kind.RETRY).orElse(false));
    }

    /** It was taken in, but not entered, or nobody knows. */
    ItemResult failed(Throwable failure) {
        return of(order, intake, failure);
    }

    /** Whether it was entered in a lane that does not sell to that buyer. */
    boolean isMisplaced() {
        return code.filter(OperationCode.WRONG_LANE.name()::equals).isPresent();
    }

    /** Whether another gateway has to enter it. */
    boolean isElsewhere() {
        return code.filter(HttpRefusal.Code.LANE_ELSEWHERE.name()::equals).isPresent();
    }

    private static ItemResult of(String order, Optional<String> intake, Throwable failure) {
        Problem problem = Problem.of(failure);
        boolean unknown = problem.status() < 300;
        return new ItemResult(
                order,
                intake,
                Optional.empty(),
                Optional.empty(),
                Optional.of(problem.code()),
                false,
                problem.retryable() || unknown);
    }
}
