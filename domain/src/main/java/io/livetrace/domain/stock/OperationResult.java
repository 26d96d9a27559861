package io.livetrace.domain.stock;

import java.util.Optional;

/**
 * What became of one operation. Neither member: it was done.
 *
 * @param reservation what RESERVE made, or had made before for the same order
 * @param refused why it was not done
 */
public record OperationResult(Optional<ReservationId> reservation, Optional<OperationCode> refused) {
    private static final OperationResult DONE = new OperationResult(Optional.empty(), Optional.empty());

    static OperationResult done() {
        return DONE;
    }

    static OperationResult reserved(ReservationId reservation) {
        return new OperationResult(Optional.of(reservation), Optional.empty());
    }

    static OperationResult refused(OperationCode code) {
        return new OperationResult(Optional.empty(), Optional.of(code));
    }
}
