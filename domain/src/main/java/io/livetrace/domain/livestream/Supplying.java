package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.LaneGrant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stock comes to a slot that is on sale: with a lane of its own, or for a lane that is there. Either is debited from pools here and
 * now; no lane reads a pool, nor is one read here, so buyers are not held up.
 */
public final class Supplying {
    private Supplying() {}

    /** A lane for goods that came after the confirmation. */
    public record AddLane(RecordId slotId, int n, LanePlan lane) {}

    /**
     * More units for a lane, of the lots and places that it sells from.
     *
     * @param parts the lane's pools, in the offer's order, with the rows to fold into them
     */
    public record TopUp(RecordId slotId, int n, int units, List<LanePlan.Part> parts) {
        /** What is wanted of pools. */
        public LanePlan plan() {
            return new LanePlan(parts, units, 0);
        }
    }

    /** What a top-up answers: what the lane may take, and who was told. */
    public record ToppedUp(LaneGrant grant, List<Instruction> instructions) {
        public ToppedUp {
            instructions = List.copyOf(instructions);
        }
    }

    /**
     * Adds a lane to a slot that is on sale. It has no groups of buyers yet; other lanes give it some, unless it is the first that
     * sells its variant for its seller.
     */
    public static Outcome addLane(Preparation preparation, int n, Participant actor, TxContext tx) {
        Slot slot = preparation.slot();
        requireSeller(slot, actor);
        Planning.requireState(slot, Slot.State.CONFIRMED);
        Refusal.unless(
                preparation.supply().lane(n).isEmpty() && n >= 1 && n <= Lane.MOST,
                LivestreamCode.LANES_DO_NOT_FIT,
                "/n: lane " + n + " exists already, or is not within 1 to " + Lane.MOST);
        if (!tx.rules().include(Rules.TWO)) {
            Confirmation.requireUnits(preparation);
        }
        requireFitting(preparation);
        Sharing.requireSellers(preparation);
        Lane lane = lane(preparation, preparation.plans().get(0), n, Sharing.groupsOfNewcomer(preparation, tx), tx);
        SlotSupply supply = preparation.supply().with(List.of(lane));
        Sharing.requireQuotas(slot, supply);
        ConfirmGates.requireNone(ConfirmGates.shutForGoods(preparation, tx));
        List<Instruction> instructions = new SlotTasks(preparation, tx).issue();
        return allotting(Outcome.of(new Confirmation.Confirmed(slot, List.of(lane), instructions)), preparation)
                .put(lane)
                .and(written(supply, tx))
                .putAll(instructions);
    }

    /** Leaves units for the lane to take; what comes too late goes from the lane straight back to its pools. */
    public static Outcome topUp(Preparation preparation, int n, Participant actor, TxContext tx) {
        Slot slot = preparation.slot();
        requireSeller(slot, actor);
        Planning.requireState(slot, Slot.State.CONFIRMED);
        Refusal.unless(
                slot.until().isAfter(tx.time()),
                LivestreamCode.SLOT_STATE,
                "slot " + slot.slotId() + " was on sale until " + slot.until());
        requireFitting(preparation);
        LanePlan plan = preparation.plans().get(0);
        List<LaneComponent> components = components(preparation, plan);
        Refusal.unless(
                preparation
                        .supply()
                        .lane(n)
                        .map(lane -> lane.components().equals(components))
                        .orElse(false),
                LivestreamCode.LANES_DO_NOT_FIT,
                "/parts: lane " + n + " does not sell from these pools; add a lane for them");
        SlotSupply supply = preparation.supply().adding(n, plan.units());
        Sharing.requireQuotas(slot, supply);
        ConfirmGates.requireNone(ConfirmGates.shutForGoods(preparation, tx));
        LaneGrant grant = LaneGrant.fromPools(slot.slotId(), n, components, plan.units(), tx);
        List<Instruction> instructions = new SlotTasks(preparation, tx).issue();
        return allotting(Outcome.of(new ToppedUp(grant, instructions)), preparation)
                .put(grant)
                .and(written(supply, tx))
                .putAll(instructions);
    }

    static void requireSeller(Slot slot, Participant actor) {
        Refusal.unless(
                slot.operator().equals(actor.gln()) || actor.has(Role.PLATFORM),
                LivestreamCode.SESSION_OF_ANOTHER,
                "slot " + slot.slotId() + " is " + slot.operator() + "'s, who confirms it, or the platform does");
    }

    /** Each planned lane has one pool for each component. */
    static void requireFitting(Preparation preparation) {
        List<List<Gtin>> offered =
                preparation.slot().variants().stream().map(Offer.Variant::gtins).toList();
        for (LanePlan plan : preparation.plans()) {
            Refusal.unless(
                    offered.contains(plan.articles()),
                    LivestreamCode.LANES_DO_NOT_FIT,
                    "/lanes: a lane has one pool for each component of a variant of the offer, in the offer's order");
        }
    }

    static Lane lane(Preparation p, LanePlan plan, int n, List<Integer> groups, TxContext tx) {
        return Lane.open(
                p.slot().slotId(), n, components(p, plan), groups, plan.mark(), plan.units(), tx.time(), plan.seller());
    }

    /** Debits every pool once, and remembers who sells its lot. */
    static Outcome allotting(Outcome outcome, Preparation p) {
        Outcome result = outcome;
        for (Preparation.Goods goods : p.goods()) {
            result = result.and(goods.pool().allot(p.wanted(goods)).writes())
                    .put(new LotPlace(
                            goods.lot().gtin(), goods.lot().lot(), p.slot().operator(), LotPlace.Role.SOLD));
        }
        return result;
    }

    /** Under the first rules supplies were not written down. */
    static List<Write> written(SlotSupply supply, TxContext tx) {
        return tx.rules().include(Rules.TWO) ? List.of(new Write.Put(supply)) : List.of();
    }

    private static List<LaneComponent> components(Preparation p, LanePlan plan) {
        List<LaneComponent> components = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            PoolId pool = plan.parts().get(i).pool();
            components.add(new LaneComponent(
                    pool,
                    p.slot().offer().components().get(i).quantity(),
                    p.goods(pool).place().operator()));
        }
        return List.copyOf(components);
    }
}
