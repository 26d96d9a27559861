package io.livetrace.domain.stock;

import java.util.List;

/** Where a reservation stands; two bits. Expired is derived: {@code OPEN}, and its epoch has been returned. */
public enum ReservationStatus {
    OPEN(0),
    /** Paid. */
    CONFIRMED(1),
    /** Given back before it was paid. */
    RELEASED(2),
    /** Taken back after it was paid. */
    CANCELLED(3);

    private static final List<ReservationStatus> BY_BITS = List.of(OPEN, CONFIRMED, RELEASED, CANCELLED);

    private final int bits;

    ReservationStatus(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }

    static ReservationStatus of(int bits) {
        return BY_BITS.get(bits);
    }
}
