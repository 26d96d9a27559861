package io.livetrace.domain.livestream;

import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.SaleRules;
import io.livetrace.domain.stock.SaleWindow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The moment at which a slot becomes a sale: every gate is open, stock is allotted to lanes, the brand is told what to make and
 * the warehouses what to put ready, in one commit.
 */
public final class Confirmation {
    private Confirmation() {}

    /**
     * A slot to be sold.
     *
     * @param lanes what its stock goes to; none for what is still to be made
     * @param batchLimit the most operations in a batch of its lanes; absent takes the network's default
     */
    public record Confirm(RecordId slotId, List<LanePlan> lanes, Optional<Integer> batchLimit) {
        public Confirm {
            lanes = List.copyOf(lanes);
        }

        public Confirm(RecordId slotId, List<LanePlan> lanes) {
            this(slotId, lanes, Optional.empty());
        }
    }

    /** What a confirmation answers. */
    public record Confirmed(Slot slot, List<Lane> lanes, List<Instruction> instructions) {
        public Confirmed {
            lanes = List.copyOf(lanes);
            instructions = List.copyOf(instructions);
        }
    }

    /** Confirms; refuses with every gate that is shut. */
    public static Outcome confirm(
            Preparation preparation, Optional<Integer> batchLimit, Participant actor, TxContext tx) {
        Slot slot = preparation.slot();
        Supplying.requireSeller(slot, actor);
        Planning.requireState(slot, Slot.State.PROPOSED);
        requireUnits(preparation);
        Supplying.requireFitting(preparation);
        Sharing.requireSellers(preparation);
        List<Lane> lanes = lanes(preparation, tx);
        SlotSupply supply = preparation.supply().with(lanes);
        Sharing.requireQuotas(slot, supply);
        ConfirmGates.requireNone(ConfirmGates.shut(preparation, tx));
        Slot confirmed = slot.with(Slot.State.CONFIRMED);
        List<Instruction> instructions =
                new SlotTasks(preparation, tx).withProduction().issue();
        return Supplying.allotting(Outcome.of(new Confirmed(confirmed, lanes, instructions)), preparation)
                .put(confirmed)
                .put(window(slot, batchLimit))
                .putAll(lanes)
                .and(Supplying.written(supply, tx))
                .putAll(instructions);
    }

    static void requireUnits(Preparation preparation) {
        Slot slot = preparation.slot();
        for (Offer.Variant variant : slot.variants()) {
            long units = preparation.unitsInLanes(variant);
            Refusal.unless(
                    preparation.plans().size() <= Lane.MOST && units <= variant.units(),
                    LivestreamCode.LANES_DO_NOT_FIT,
                    "/lanes: at most " + Lane.MOST + " lanes with " + variant.units() + " units of " + variant.gtins()
                            + " in all, not " + units);
        }
    }

    private static SaleWindow window(Slot slot, Optional<Integer> batchLimit) {
        SaleRules rules = SaleRules.defaults(slot.unitsPerBuyer());
        return new SaleWindow(
                slot.slotId(),
                slot.operator(),
                slot.from(),
                slot.until(),
                false,
                batchLimit.map(rules::withBatchLimit).orElse(rules),
                slot.sellers());
    }

    /** The first lanes of a slot share the buyers among them. */
    private static List<Lane> lanes(Preparation p, TxContext tx) {
        return IntStream.range(0, p.plans().size())
                .mapToObj(i -> Supplying.lane(p, p.plans().get(i), i + 1, Sharing.groups(p, i), tx))
                .toList();
    }
}
