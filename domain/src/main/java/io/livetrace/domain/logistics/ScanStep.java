package io.livetrace.domain.logistics;

import java.util.Optional;

/** What happened when a parcel was scanned. */
public enum ScanStep {
    /** It was seen; nothing changes. */
    SEEN(Optional.empty()),
    /** The sender's own van took it, so nobody hands it over. */
    PICKED_UP(Optional.of(ShipmentState.PICKED_UP)),
    DEPARTED(Optional.of(ShipmentState.IN_TRANSIT)),
    ARRIVED(Optional.of(ShipmentState.IN_TRANSIT)),
    /** A consumer has it. */
    DELIVERED(Optional.of(ShipmentState.DELIVERED)),
    /** The sender's own van brought it back. */
    RETURNED(Optional.of(ShipmentState.RETURNED)),
    EXCEPTION(Optional.of(ShipmentState.EXCEPTION)),
    LOST(Optional.of(ShipmentState.LOST));

    private final Optional<ShipmentState> leadsTo;

    ScanStep(Optional<ShipmentState> leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** The state that it leads to, if it changes any. */
    Optional<ShipmentState> leadsTo() {
        return leadsTo;
    }

    /** Whether custody would go over to a company, which needs both sides. */
    boolean needsHandover(Carriage carriage) {
        return switch (this) {
            case PICKED_UP, RETURNED -> !carriage.isCarriedBySender();
            case DELIVERED -> !carriage.shipment().itinerary().endsAtConsumer();
            case SEEN, DEPARTED, ARRIVED, EXCEPTION, LOST -> false;
        };
    }

    boolean needsReason() {
        return this == EXCEPTION || this == LOST;
    }
}
