package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.Participant;
import java.util.Optional;

/**
 * A shipment with its custody and the two rows that show it. To hold a carriage is to know that either nobody has taken the
 * shipment over yet, or its holder did so with the giver's consent; otherwise it is refused.
 *
 * @param offer the giver's row of the last agreed handover
 * @param acceptance the taker's
 */
public record Carriage(
        Shipment shipment, Custody custody, Optional<HandoverOffer> offer, Optional<HandoverAcceptance> acceptance) {

    public Carriage {
        Refusal.unless(
                custody.last().isEmpty()
                        ? custody.holder().equals(shipment.itinerary().consignor())
                        : isShown(custody, offer, acceptance),
                LogisticsCode.CUSTODY_UNPROVEN,
                "nothing shows that " + custody.holder() + " took shipment " + shipment.id() + " over");
    }

    public ShipmentId id() {
        return shipment.id();
    }

    /** What is in it, as both sides last agreed. */
    public Tally load() {
        return acceptance.map(HandoverAcceptance::counts).orElseGet(shipment::packed);
    }

    /** Whether nobody has carried it yet; then whoever does passes the gates of its lots. */
    public boolean isAtOrigin() {
        boolean sendersCount =
                custody.state() == ShipmentState.DISPUTED && custody.last().isEmpty();
        return custody.state() == ShipmentState.CREATED || (sendersCount && !isCarriedBySender());
    }

    /** Whether the company sends, carries, holds or receives it. */
    public boolean concerns(Gln company) {
        return company.equals(shipment.carrier())
                || company.equals(custody.holder())
                || company.equals(shipment.itinerary().consignor())
                || shipment.itinerary().consignee().equals(Optional.of(company));
    }

    /** Whether the company that sends it also carries it, so that nobody hands it over at the start. */
    boolean isCarriedBySender() {
        return shipment.carrier().equals(shipment.itinerary().consignor());
    }

    void requireConcerns(Participant actor) {
        Refusal.unless(
                concerns(actor.gln()),
                LogisticsCode.SHIPMENT_OF_OTHERS,
                actor.name() + " neither sends, carries, holds nor receives shipment " + id());
    }

    void requireHeldBy(Participant actor) {
        Refusal.unless(
                custody.holder().equals(actor.gln()),
                LogisticsCode.CUSTODY_OF_ANOTHER,
                "shipment " + id() + " is held by " + custody.holder() + ", not by " + actor.name());
    }

    void requirePacked() {
        Refusal.unless(
                !load().isEmpty(), LogisticsCode.SHIPMENT_CONTENTS, "there is nothing in shipment " + id() + " yet");
    }

    void requireNoHold() {
        custody.hold().ifPresent(hold -> {
            throw new Refusal(
                    LogisticsCode.SHIPMENT_ON_HOLD,
                    "shipment " + id() + " goes nowhere but back to its sender: " + hold.reason());
        });
    }

    private static boolean isShown(
            Custody custody, Optional<HandoverOffer> offer, Optional<HandoverAcceptance> acceptance) {
        Custody.Passing last = custody.last().orElseThrow();
        return offer.isPresent()
                && acceptance.isPresent()
                && acceptance.get().agreesWith(offer.get())
                && acceptance.get().taker().equals(custody.holder())
                && acceptance.get().giver().equals(last.giver())
                && acceptance.get().round() == last.round();
    }
}
