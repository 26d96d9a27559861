package io.livetrace.domain.logistics;

import io.livetrace.domain.kernel.Refusal;

/** Where a shipment stands. {@code DELIVERED} and {@code RETURNED} have no way on. */
public enum ShipmentState {
    /** Being packed; nobody has carried it yet. */
    CREATED,
    PICKED_UP,
    IN_TRANSIT,
    DELIVERED,
    /** Back with the company that sent it. */
    RETURNED,
    LOST,
    /** Damaged, refused, stuck: someone has to look. */
    EXCEPTION,
    /** Two sides counted differently; the giver still holds it. */
    DISPUTED;

    public boolean mayBecome(ShipmentState next) {
        return switch (this) {
            case CREATED -> next == PICKED_UP || next == DISPUTED;
            case PICKED_UP, IN_TRANSIT -> next != CREATED && next != PICKED_UP;
            case EXCEPTION -> next != CREATED && next != PICKED_UP && next != EXCEPTION;
            case DISPUTED -> next != CREATED;
            case LOST -> next == IN_TRANSIT;
            case DELIVERED, RETURNED -> false;
        };
    }

    void requireBecomes(ShipmentState next) {
        Refusal.unless(
                mayBecome(next), LogisticsCode.SHIPMENT_STATE, "a shipment that is " + this + " cannot become " + next);
    }

    /** Nothing more happens to it. */
    public boolean isFinal() {
        return this == DELIVERED || this == RETURNED;
    }
}
