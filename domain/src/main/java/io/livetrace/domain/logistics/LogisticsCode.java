package io.livetrace.domain.logistics;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about shipments, handovers, scans and readings. */
public enum LogisticsCode implements ErrorCode {
    SHIPMENT_NOT_FOUND(Kind.NOT_FOUND),
    SHIPMENT_ALREADY_EXISTS(Kind.CONFLICT),
    /** What is packed does not fit its lots, or there is nothing in the shipment. */
    SHIPMENT_CONTENTS(Kind.CONFLICT),
    /** Another shipment carries this SSCC, or did within a year. */
    SSCC_IN_USE(Kind.CONFLICT),
    /** The shipment's state does not allow this. */
    SHIPMENT_STATE(Kind.CONFLICT),
    /** A held shipment goes nowhere but back. */
    SHIPMENT_ON_HOLD(Kind.CONFLICT),
    /** There is nothing to lift. */
    SHIPMENT_NOT_ON_HOLD(Kind.CONFLICT),
    /** The company has nothing to do with the shipment, or not this. */
    SHIPMENT_OF_OTHERS(Kind.FORBIDDEN),
    /** Another company holds the shipment. */
    CUSTODY_OF_ANOTHER(Kind.FORBIDDEN),
    /** The two sides' rows do not show that custody went over. */
    CUSTODY_UNPROVEN(Kind.CONFLICT),
    HANDOVER_NOT_FOUND(Kind.NOT_FOUND),
    /** The company cannot be handed this shipment, or not so much. */
    HANDOVER_NOT_ALLOWED(Kind.CONFLICT),
    /** The code scanned is not on this shipment. */
    SCAN_OF_ANOTHER_PARCEL(Kind.CONFLICT),
    /** Scanned or read more than seven days ago. */
    OBSERVATION_TOO_OLD(Kind.CONFLICT),
    /** Scanned or read in the future: the device's clock is wrong. */
    OBSERVATION_IN_FUTURE(Kind.CONFLICT),
    READING_ALREADY_EXISTS(Kind.CONFLICT);

    private final Kind kind;

    LogisticsCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
