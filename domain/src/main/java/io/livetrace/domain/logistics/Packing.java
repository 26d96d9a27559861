package io.livetrace.domain.logistics;

import io.livetrace.domain.gs1.Sscc;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.stock.PackedOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A carrier makes a shipment and packs it. */
public final class Packing {
    private static final Set<InstructionKind> MOVING = EnumSet.of(
            InstructionKind.ALLOCATE,
            InstructionKind.REPLENISH,
            InstructionKind.DISPATCH,
            InstructionKind.TRANSFER,
            InstructionKind.RETURN);

    private Packing() {}

    /** A new shipment of the actor, packed already or still empty. */
    public record Create(
            RecordId shipmentId,
            Optional<Sscc> sscc,
            Optional<String> waybill,
            Itinerary itinerary,
            Optional<InstructionId> instruction,
            List<Content> contents) {
        public Create {
            contents = List.copyOf(contents);
        }
    }

    /** More contents for a shipment that nobody has picked up. */
    public record Pack(ShipmentId shipment, List<Content> contents) {
        public Pack {
            contents = List.copyOf(contents);
        }
    }

    /**
     * What creating needs to know.
     *
     * @param taken whether the carrier used the id before
     * @param used who used the SSCC last, if anyone
     * @param lots the lots that are packed
     */
    public record Order(
            boolean taken,
            Optional<SsccUse> used,
            Participant consignor,
            Optional<Instruction> instruction,
            List<Lot> lots) {
        public Order {
            lots = List.copyOf(lots);
        }
    }

    public static Outcome create(Order order, Create command, Participant actor, TxContext tx) {
        actor.require(Role.LOGISTICS);
        Refusal.unless(
                !order.taken(),
                LogisticsCode.SHIPMENT_ALREADY_EXISTS,
                actor.name() + " has a shipment " + command.shipmentId() + " already");
        command.sscc().ifPresent(sscc -> requireIssued(sscc, actor, order.consignor()));
        order.used().ifPresent(use -> requireFree(use, tx));
        order.instruction().ifPresent(instruction -> requireAsked(instruction, actor));
        requireFitting(Tally.ofContents(command.contents()), order.lots());
        Shipment shipment = new Shipment(
                actor.gln(),
                command.shipmentId(),
                command.sscc(),
                command.waybill(),
                command.itinerary(),
                command.instruction(),
                command.contents(),
                tx.time());
        List<SsccUse> use = command.sscc().map(sscc -> new SsccUse(sscc, shipment.id(), tx.time())).stream()
                .toList();
        return packed(shipment, command.contents(), actor, tx)
                .put(Custody.begin(shipment, tx.time()))
                .putAll(use);
    }

    /** Packs more; what is in the shipment already stays. */
    public static Outcome pack(Carriage carriage, List<Lot> lots, Pack command, Participant actor, TxContext tx) {
        Refusal.unless(
                carriage.shipment().carrier().equals(actor.gln()),
                LogisticsCode.SHIPMENT_OF_OTHERS,
                "shipment " + carriage.id() + " is packed by its carrier only");
        Refusal.unless(
                carriage.custody().state() == ShipmentState.CREATED,
                LogisticsCode.SHIPMENT_STATE,
                "nothing is packed into a shipment that is "
                        + carriage.custody().state());
        Refusal.unless(
                !command.contents().isEmpty(), LogisticsCode.SHIPMENT_CONTENTS, "/contents: there is nothing to pack");
        Shipment fuller = carriage.shipment().with(command.contents());
        requireFitting(fuller.packed(), lots);
        return packed(fuller, command.contents(), actor, tx);
    }

    private static Outcome packed(Shipment shipment, List<Content> added, Participant actor, TxContext tx) {
        Outcome outcome = Outcome.writing(shipment);
        if (added.isEmpty()) {
            return outcome;
        }
        Tally tally = Tally.ofContents(added);
        List<LotPlace> places = tally.lots().stream()
                .map(lot -> new LotPlace(lot.gtin(), lot.lot(), actor.gln(), LotPlace.Role.HELD))
                .toList();
        return outcome.putAll(places)
                .putAll(orders(added, actor, tx))
                .put(ShipmentEvents.packed(shipment, tally, actor, tx));
    }

    /** Packed orders are not cancelled any more, where the actor sends the goods; under the first rules all were. */
    static List<PackedOrder> orders(List<Content> contents, Participant actor, TxContext tx) {
        return contents.stream()
                .filter(content -> tx.rules().include(Rules.TWO))
                .flatMap(content -> content.orderDigest().stream())
                .distinct()
                .map(order -> new PackedOrder(actor.gln(), order, tx.time()))
                .toList();
    }

    private static void requireIssued(Sscc sscc, Participant carrier, Participant consignor) {
        Refusal.unless(
                carrier.issues(sscc) || consignor.issues(sscc),
                ParticipantCode.OUTSIDE_PREFIX,
                "/sscc: " + sscc + " begins with a company prefix of neither " + carrier.name() + " nor "
                        + consignor.name());
    }

    private static void requireFree(SsccUse use, TxContext tx) {
        Refusal.unless(
                use.mayBeGivenAgain(tx.time()),
                LogisticsCode.SSCC_IN_USE,
                "/sscc: " + use.sscc() + " has stood on shipment " + use.shipment() + " since " + use.since()
                        + "; a number is given again after a year");
    }

    private static void requireAsked(Instruction instruction, Participant actor) {
        Refusal.unless(
                instruction.to().equals(actor.gln()),
                InstructionCode.INSTRUCTION_TO_ANOTHER,
                "/instruction: " + instruction.id() + " is for " + instruction.to());
        Refusal.unless(
                MOVING.contains(instruction.kind()),
                InstructionCode.INSTRUCTION_MISMATCH,
                "/instruction: a " + instruction.kind() + " instruction is not carried out by a shipment");
    }

    private static void requireFitting(Tally tally, List<Lot> lots) {
        Tally made = new Tally(lots.stream()
                .map(lot -> new Tally.Count(lot.gtin(), lot.lot(), lot.quantity()))
                .toList());
        Refusal.unless(
                tally.isWithin(made),
                LogisticsCode.SHIPMENT_CONTENTS,
                "/contents: more is packed, or in another unit, than the lots have: " + made);
    }
}
