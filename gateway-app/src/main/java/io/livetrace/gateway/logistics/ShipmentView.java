package io.livetrace.gateway.logistics;

import io.livetrace.domain.logistics.Custody;
import io.livetrace.domain.logistics.HandoverAcceptance;
import io.livetrace.domain.logistics.HandoverOffer;
import io.livetrace.domain.logistics.Reading;
import io.livetrace.domain.logistics.Scan;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.List;
import java.util.Optional;

/** A shipment with who has it and everything that was said of it. */
record ShipmentView(
        Shipment shipment,
        Optional<Custody> custody,
        List<HandoverOffer> offers,
        List<HandoverAcceptance> acceptances,
        List<Scan> scans,
        List<Reading> readings) {
    static ShipmentView of(Shipment shipment, Snapshot now) {
        ShipmentId id = new ShipmentId(shipment.carrier(), shipment.shipmentId());
        Facet said = Facet.of(ShipmentProjections.SHIPMENT, id);
        return new ShipmentView(
                shipment,
                now.find(Custody.key(id)),
                now.having(HandoverOffer.TYPE, said),
                now.having(HandoverAcceptance.TYPE, said),
                now.having(Scan.TYPE, said),
                now.having(Reading.TYPE, said));
    }
}
