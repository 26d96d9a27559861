package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;

/** What an order reserved; {@code 1-205-17x2} as text, because rows hold many of them. Never changes once it is made. */
public record Booking(ReservationId reservation, int units) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Booking parse(String text) {
        int x = text.indexOf('x');
        Refusal.unless(x > 0, KernelCode.INVALID_VALUE, "a booking is a reservation id, x and its units");
        return new Booking(ReservationId.parse(text.substring(0, x)), Integer.parseInt(text.substring(x + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return reservation + "x" + units;
    }
}
