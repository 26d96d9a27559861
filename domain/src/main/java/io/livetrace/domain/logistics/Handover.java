package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.Gates;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.pool.LotPlace;
import java.util.List;
import java.util.Optional;

/** Custody goes over: the holder offers, the taker accepts, and both have counted. */
public final class Handover {
    private Handover() {}

    /** The holder offers the shipment to a company. */
    public record Offer(ShipmentId shipment, Gln taker, Tally counts) {}

    /** The taker takes the shipment over and says what it counted. */
    public record Accept(ShipmentId shipment, Tally counts, Optional<Gln> place) {}

    /** Offers the shipment; an offer that nobody has taken up yet is replaced. Who offers it has packed it, or let it be packed. */
    public static Outcome offer(Carriage carriage, Offer command, Participant taker, Participant actor, TxContext tx) {
        carriage.requireHeldBy(actor);
        carriage.requirePacked();
        nextState(carriage, taker);
        Refusal.unless(
                !command.counts().isEmpty() && command.counts().isWithin(carriage.load()),
                LogisticsCode.HANDOVER_NOT_ALLOWED,
                "/counts: the shipment has " + carriage.load() + "; no more than that can be handed over");
        return Outcome.writing(new HandoverOffer(
                        actor.gln(),
                        carriage.id(),
                        carriage.custody().round() + 1,
                        taker.gln(),
                        command.counts(),
                        tx.time()))
                .putAll(Packing.orders(carriage.shipment().contents(), actor, tx));
    }

    /**
     * Takes the shipment over if both sides counted the same; else it is disputed and the giver keeps it.
     *
     * @param blocking the holds on the shipment's lots, read while it is at its origin
     */
    public static Outcome accept(
            Carriage carriage,
            HandoverOffer offer,
            List<BlockedBy> blocking,
            Accept command,
            Participant actor,
            TxContext tx) {
        Refusal.unless(
                offer.taker().equals(actor.gln()),
                LogisticsCode.SHIPMENT_OF_OTHERS,
                "shipment " + carriage.id() + " is offered to " + offer.taker() + ", not to " + actor.name());
        ShipmentState next = nextState(carriage, actor);
        if (carriage.isAtOrigin()) {
            Gates.requireNone(blocking);
        }
        HandoverAcceptance acceptance = new HandoverAcceptance(
                actor.gln(), carriage.id(), offer.round(), offer.giver(), command.counts(), command.place(), tx.time());
        return acceptance.agreesWith(offer)
                ? passed(carriage, acceptance, next, actor, tx)
                : disputed(carriage, acceptance, actor, tx);
    }

    private static Outcome passed(
            Carriage carriage, HandoverAcceptance acceptance, ShipmentState next, Participant actor, TxContext tx) {
        Custody custody = carriage.custody().passTo(actor.gln(), next, tx.time());
        List<LotPlace> places = acceptance.counts().lots().stream()
                .map(lot -> new LotPlace(lot.gtin(), lot.lot(), actor.gln(), LotPlace.Role.HELD))
                .toList();
        return Outcome.writing(custody)
                .put(acceptance)
                .putAll(places)
                .put(new ShipmentEvents(carriage, actor, tx).handedOver(acceptance, next));
    }

    private static Outcome disputed(Carriage carriage, HandoverAcceptance acceptance, Participant actor, TxContext tx) {
        return Outcome.writing(carriage.custody().dispute(tx.time()))
                .put(acceptance)
                .put(new ShipmentEvents(carriage, actor, tx).handedOver(acceptance, ShipmentState.DISPUTED));
    }

    /** What becomes of the shipment when that company takes it; refuses where the company cannot. */
    private static ShipmentState nextState(Carriage carriage, Participant taker) {
        ShipmentState next = stateWith(carriage, taker.gln());
        requireTaker(carriage, taker, next);
        carriage.custody().state().requireBecomes(next);
        if (next != ShipmentState.RETURNED) {
            carriage.requireNoHold();
        }
        return next;
    }

    private static ShipmentState stateWith(Carriage carriage, Gln taker) {
        Itinerary itinerary = carriage.shipment().itinerary();
        if (carriage.isAtOrigin()) {
            return ShipmentState.PICKED_UP;
        }
        if (taker.equals(itinerary.consignor())) {
            return ShipmentState.RETURNED;
        }
        return itinerary.consignee().equals(Optional.of(taker)) ? ShipmentState.DELIVERED : ShipmentState.IN_TRANSIT;
    }

    private static void requireTaker(Carriage carriage, Participant taker, ShipmentState next) {
        boolean fits = switch (next) {
            case PICKED_UP -> taker.gln().equals(carriage.shipment().carrier());
            case IN_TRANSIT -> taker.has(Role.LOGISTICS);
            default -> true;
        };
        Refusal.unless(
                fits && !taker.gln().equals(carriage.custody().holder()),
                LogisticsCode.HANDOVER_NOT_ALLOWED,
                "/taker: the shipment goes from its sender to its carrier, then to other carriers, its receiver or back; "
                        + taker.name() + " is none of these now");
    }
}
