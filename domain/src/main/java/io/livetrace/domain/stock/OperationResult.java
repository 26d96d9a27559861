package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * What became of one operation. Neither member: it was done. In blocks it is a text: a reservation's id, a refusal's code, or
 * {@code DONE}.
 *
 * @param reservation what RESERVE made, or had made before for the same order
 * @param refused why it was not done
 */
public record OperationResult(Optional<ReservationId> reservation, Optional<OperationCode> refused) {
    private static final OperationResult DONE = new OperationResult(Optional.empty(), Optional.empty());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OperationResult parse(String text) {
        if (text.equals(DONE.text())) {
            return DONE;
        }
        return Character.isDigit(text.charAt(0))
                ? reserved(ReservationId.parse(text))
                : refused(OperationCode.valueOf(text));
    }

    @JsonValue
    String text() {
        return reservation
                .map(ReservationId::toString)
                .or(() -> refused.map(OperationCode::name))
                .orElse("DONE");
    }

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
