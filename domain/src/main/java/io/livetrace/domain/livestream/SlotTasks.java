package io.livetrace.domain.livestream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What warehouses and brands have to do for the stock that a slot is given. */
final class SlotTasks {
    private static final Duration READY_WITHIN = Duration.ofMinutes(15);

    private final Preparation p;
    private final TxContext tx;
    private final List<Task> tasks = new ArrayList<>();

    /** Every warehouse puts ready what its lanes may sell. */
    SlotTasks(Preparation preparation, TxContext tx) {
        this.p = preparation;
        this.tx = tx;
        Map<Gln, List<Preparation.Goods>> byPlace = new TreeMap<>(Comparator.comparing(Gln::value));
        p.goods()
                .forEach(goods -> byPlace.computeIfAbsent(goods.place().gln(), place -> new ArrayList<>())
                        .add(goods));
        byPlace.values().forEach(stock -> tasks.add(allocation(stock)));
    }

    /** The brand of every article makes what is promised and not there. */
    SlotTasks withProduction() {
        Map<Product, Long> pieces = new LinkedHashMap<>();
        p.slot().variants().stream()
                .filter(variant -> p.unitsToMake(variant) > 0)
                .forEach(variant -> p.components(variant)
                        .forEach(part -> pieces.merge(part.product(), piecesToMake(variant, part), Long::sum)));
        pieces.forEach((product, missing) -> tasks.add(production(product, missing)));
        return this;
    }

    private long piecesToMake(Offer.Variant variant, Preparation.Part part) {
        return Math.multiplyExact(p.unitsToMake(variant), part.component().quantity());
    }

    List<Instruction> issue() {
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> Instruction.issue(tx, i, tasks.get(i)))
                .toList();
    }

    private Task allocation(List<Preparation.Goods> stock) {
        ObjectNode content =
                content().put("location", stock.get(0).place().gln().value());
        ArrayNode items = content.putArray("items");
        stock.forEach(goods -> items.addObject()
                .put("gtin", goods.lot().gtin().value())
                .put("lot", goods.lot().lot().value())
                .set("quantity", Json.toTree(p.wanted(goods))));
        Slot slot = p.slot();
        return new Task(
                InstructionKind.ALLOCATE,
                slot.operator(),
                stock.get(0).place().operator(),
                ready(),
                content,
                slot.recordKey());
    }

    /** Before the sale begins; while it lasts, soon. The first rules knew no while. */
    private Instant ready() {
        Instant begin = p.slot().from();
        return begin.isAfter(tx.time()) || !tx.rules().include(Rules.TWO)
                ? begin
                : tx.time().plus(READY_WITHIN);
    }

    private Task production(Product product, long pieces) {
        ObjectNode content = content().put("gtin", product.gtin().value());
        content.set("quantity", Json.toTree(Quantity.pieces(pieces)));
        Slot slot = p.slot();
        return new Task(
                InstructionKind.PRODUCE, slot.operator(), product.brand(), slot.until(), content, slot.recordKey());
    }

    private ObjectNode content() {
        return Json.object().put("slotId", p.slot().slotId().toString());
    }
}
