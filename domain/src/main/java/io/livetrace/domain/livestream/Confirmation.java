package io.livetrace.domain.livestream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.stock.BuyerToken;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneComponent;
import io.livetrace.domain.stock.SaleRules;
import io.livetrace.domain.stock.SaleWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** A lane for goods that were made after the confirmation of a pre-sale. */
    public record AddLane(RecordId slotId, int n, LanePlan lane) {}

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
        requireSeller(slot, actor);
        Planning.requireState(slot, Slot.State.PROPOSED);
        requireFitting(preparation);
        ConfirmGates.requireNone(ConfirmGates.shut(preparation, tx));
        Slot confirmed = slot.with(Slot.State.CONFIRMED);
        List<Lane> lanes = lanes(preparation, 1, tx);
        List<Instruction> instructions = instructions(preparation, tx);
        return allotting(Outcome.of(new Confirmed(confirmed, lanes, instructions)), preparation)
                .put(confirmed)
                .put(window(slot, batchLimit))
                .putAll(lanes)
                .putAll(instructions);
    }

    /** Adds a lane to a confirmed pre-sale. It has no groups of buyers yet; other lanes give it some. */
    public static Outcome addLane(Preparation preparation, int n, Participant actor, TxContext tx) {
        Slot slot = preparation.slot();
        requireSeller(slot, actor);
        Planning.requireState(slot, Slot.State.CONFIRMED);
        Refusal.unless(
                !preparation.allotted().has(n) && n >= 1 && n <= Lane.MOST,
                LivestreamCode.LANES_DO_NOT_FIT,
                "/n: lane " + n + " exists already, or is not within 1 to " + Lane.MOST);
        requireFitting(preparation);
        ConfirmGates.requireNone(ConfirmGates.shutForGoods(preparation, tx));
        List<Lane> lanes = lanes(preparation, n, tx);
        List<Instruction> instructions = number(allocations(preparation), tx);
        return allotting(Outcome.of(new Confirmed(slot, lanes, instructions)), preparation)
                .putAll(lanes)
                .putAll(instructions);
    }

    private static void requireSeller(Slot slot, Participant actor) {
        Refusal.unless(
                slot.operator().equals(actor.gln()) || actor.has(Role.PLATFORM),
                LivestreamCode.SESSION_OF_ANOTHER,
                "slot " + slot.slotId() + " is " + slot.operator() + "'s, who confirms it, or the platform does");
    }

    private static void requireFitting(Preparation preparation) {
        Slot slot = preparation.slot();
        Refusal.unless(
                preparation.plans().size() <= Lane.MOST && preparation.unitsInLanes() <= slot.units(),
                LivestreamCode.LANES_DO_NOT_FIT,
                "/lanes: at most " + Lane.MOST + " lanes with " + slot.units() + " units in all, not "
                        + preparation.unitsInLanes());
        for (LanePlan plan : preparation.plans()) {
            List<Offer.Component> components = slot.offer().components();
            boolean fits = plan.parts().size() == components.size()
                    && IntStream.range(0, components.size())
                            .allMatch(i -> plan.parts()
                                    .get(i)
                                    .pool()
                                    .gtin()
                                    .equals(components.get(i).gtin()));
            Refusal.unless(
                    fits,
                    LivestreamCode.LANES_DO_NOT_FIT,
                    "/lanes: a lane has one pool for each component of the offer, in the offer's order");
        }
    }

    private static SaleWindow window(Slot slot, Optional<Integer> batchLimit) {
        SaleRules rules = SaleRules.defaults(slot.units(), slot.unitsPerBuyer());
        return new SaleWindow(
                slot.slotId(),
                slot.operator(),
                slot.from(),
                slot.until(),
                false,
                batchLimit.map(rules::withBatchLimit).orElse(rules));
    }

    /** Lanes numbered from {@code first}; the first ones of a slot share the buyers among them. */
    private static List<Lane> lanes(Preparation p, int first, TxContext tx) {
        List<Lane> lanes = new ArrayList<>();
        int count = p.plans().size();
        for (int i = 0; i < count; i++) {
            LanePlan plan = p.plans().get(i);
            lanes.add(Lane.open(
                    p.slot().slotId(),
                    first + i,
                    components(p, plan),
                    first == 1 ? groups(i, count) : List.of(),
                    plan.mark(),
                    plan.units(),
                    tx.time()));
        }
        return List.copyOf(lanes);
    }

    private static List<LaneComponent> components(Preparation p, LanePlan plan) {
        return IntStream.range(0, plan.parts().size())
                .mapToObj(i -> new LaneComponent(
                        plan.parts().get(i).pool(),
                        p.slot().offer().components().get(i).quantity(),
                        p.goods(plan.parts().get(i).pool()).place().operator()))
                .toList();
    }

    private static List<Integer> groups(int lane, int lanes) {
        return IntStream.range(0, BuyerToken.GROUPS)
                .filter(group -> group % lanes == lane)
                .boxed()
                .toList();
    }

    /** Debits every pool once, and remembers who sells its lot. */
    private static Outcome allotting(Outcome outcome, Preparation p) {
        Outcome result = outcome;
        for (Preparation.Goods goods : p.goods()) {
            PoolUpdate allotted = goods.pool().allot(p.wanted(goods));
            result = result.and(allotted.writes())
                    .put(new LotPlace(
                            goods.lot().gtin(), goods.lot().lot(), p.slot().operator(), LotPlace.Role.SOLD));
        }
        return result;
    }

    private static List<Instruction> instructions(Preparation p, TxContext tx) {
        List<Task> tasks = new ArrayList<>(allocations(p));
        if (p.unitsToMake() > 0) {
            tasks.addAll(productions(p, p.unitsToMake()));
        }
        return number(tasks, tx);
    }

    private static List<Instruction> number(List<Task> tasks, TxContext tx) {
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> Instruction.issue(tx, i, tasks.get(i)))
                .toList();
    }

    /** To every warehouse: put ready what its lanes may sell. */
    private static List<Task> allocations(Preparation p) {
        Map<Gln, List<Preparation.Goods>> byPlace = new TreeMap<>(Comparator.comparing(Gln::value));
        p.goods()
                .forEach(goods -> byPlace.computeIfAbsent(goods.place().gln(), place -> new ArrayList<>())
                        .add(goods));
        List<Task> tasks = new ArrayList<>();
        byPlace.forEach((place, stock) -> {
            ObjectNode content =
                    Json.object().put("slotId", p.slot().slotId().toString()).put("location", place.value());
            ArrayNode items = content.putArray("items");
            stock.forEach(goods -> items.addObject()
                    .put("gtin", goods.lot().gtin().value())
                    .put("lot", goods.lot().lot().value())
                    .set("quantity", Json.toTree(p.wanted(goods))));
            tasks.add(new Task(
                    InstructionKind.ALLOCATE,
                    p.slot().operator(),
                    stock.get(0).place().operator(),
                    p.slot().from(),
                    content,
                    p.slot().recordKey()));
        });
        return tasks;
    }

    /** To the brand of every component: make what is promised and not there. */
    private static List<Task> productions(Preparation p, long units) {
        Map<Offer.Component, Gln> brands = new LinkedHashMap<>();
        for (int i = 0; i < p.products().size(); i++) {
            brands.put(p.slot().offer().components().get(i), p.products().get(i).brand());
        }
        List<Task> tasks = new ArrayList<>();
        brands.forEach((component, brand) -> {
            ObjectNode content = Json.object()
                    .put("slotId", p.slot().slotId().toString())
                    .put("gtin", component.gtin().value());
            content.set("quantity", Json.toTree(Quantity.pieces(Math.multiplyExact(units, component.quantity()))));
            tasks.add(new Task(
                    InstructionKind.PRODUCE,
                    p.slot().operator(),
                    brand,
                    p.slot().until(),
                    content,
                    p.slot().recordKey()));
        });
        return tasks;
    }
}
