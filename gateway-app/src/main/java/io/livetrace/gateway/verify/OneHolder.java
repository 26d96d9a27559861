package io.livetrace.gateway.verify;

import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.logistics.Carriage;
import io.livetrace.domain.logistics.Custody;
import io.livetrace.domain.logistics.HandoverAcceptance;
import io.livetrace.domain.logistics.HandoverOffer;
import io.livetrace.domain.logistics.Shipment;
import io.livetrace.domain.logistics.ShipmentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whoever holds a shipment sent it, or took it over with the giver's consent; both rows are there. */
final class OneHolder implements Rule {
    @Override
    public Check check() {
        return Check.CUSTODY;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        List<Custody> custodies = step.written(Custody.class).toList();
        custodies.forEach(custody -> look(step.now(), custody, wrong));
        return custodies.size();
    }

    private static void look(Records now, Custody custody, Consumer<String> wrong) {
        ShipmentId id = new ShipmentId(custody.carrier(), custody.shipmentId());
        Optional<Shipment> shipment = now.find(Shipment.key(id));
        if (shipment.isEmpty()) {
            wrong.accept("there is no shipment " + id);
            return;
        }
        Optional<HandoverOffer> offer =
                custody.last().flatMap(last -> now.find(HandoverOffer.key(last.giver(), id, last.round())));
        Optional<HandoverAcceptance> acceptance =
                custody.last().flatMap(last -> now.find(HandoverAcceptance.key(custody.holder(), id, last.round())));
        try {
            new Carriage(shipment.get(), custody, offer, acceptance);
        } catch (Refusal unproven) {
            wrong.accept(unproven.detail());
        }
    }
}
