package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordId;

/**
 * Names a shipment.
 *
 * @param carrier the company that made it
 * @param shipmentId the carrier's own id
 */
public record ShipmentId(Gln carrier, RecordId shipmentId) {
    /** {@code carrier:shipmentId}. */
    @Override
    public String toString() {
        return carrier + ":" + shipmentId;
    }
}
