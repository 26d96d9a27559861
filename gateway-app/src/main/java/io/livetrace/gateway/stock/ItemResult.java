package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.OperationCode;
import io.livetrace.gateway.http.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one order of a request. Without a code it was done.
 *
 * @param order the shop's number
 * @param reservation what was reserved for it, now or before
 * @param payBy until when that has to be paid
 * @param code why it was not done
 * @param retryable whether it may be done when it is sent again, unchanged
 */
record ItemResult(
        String order, Optional<String> reservation, Optional<Instant> payBy, Optional<String> code, boolean retryable) {

    static ItemResult of(Order order, RecordId slotId, LaneSequencer.Entered entered) {
        Optional<OperationCode> refused = entered.result().refused();
        return new ItemResult(
                order.order(),
                entered.result().reservation().map(id -> slotId + ":" + id),
                entered.payBy(),
                refused.map(OperationCode::name),
                refused.map(code -> code.kind() == ErrorCode.Kind.RETRY).orElse(false));
    }

    /** It was not entered, or nobody knows. Sent again, it has no second effect. */
    static ItemResult of(Order order, Throwable failure) {
        Problem problem = Problem.of(failure);
        boolean unknown = problem.status() < 300;
        return new ItemResult(
                order.order(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(problem.code()),
                problem.retryable() || unknown);
    }

    /** Whether it was entered in a lane that does not sell to that buyer. */
    boolean isMisplaced() {
        return code.filter(OperationCode.WRONG_LANE.name()::equals).isPresent();
    }
}
