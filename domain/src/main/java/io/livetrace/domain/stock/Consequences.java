package io.livetrace.domain.stock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.pool.OnCall;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.Standby;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What follows from a batch for others: stock goes back to its pool, warehouses are told in one wave each what was sold or
 * taken back, and owners that their stock runs low; what stands by for that is called.
 */
record Consequences(LaneBook book, Function<PoolId, List<OnCall>> onCall, LaneBatch batch, TxContext tx) {

    List<LedgerRecord> of(Sales sales) {
        List<Task> tasks = new ArrayList<>();
        waves(InstructionKind.DISPATCH, sales.sold(), tasks);
        waves(InstructionKind.RETURN, sales.takenBack(), tasks);
        if (book.crossedMark()) {
            runLow().forEach(component -> tasks.add(replenish(component)));
            runLow().forEach(component -> call(component.pool()).ifPresent(tasks::add));
        }
        List<LedgerRecord> records = new ArrayList<>(givenBack());
        for (int i = 0; i < tasks.size(); i++) {
            records.add(Instruction.issue(tx, i, tasks.get(i)));
        }
        return records;
    }

    /** One component of each pool: an article may be sold and given from the same one. */
    private Collection<LaneComponent> runLow() {
        Map<PoolId, LaneComponent> byPool = new LinkedHashMap<>();
        book.lane.components().forEach(component -> byPool.putIfAbsent(component.pool(), component));
        return byPool.values();
    }

    private List<PoolIn> givenBack() {
        List<PoolIn> rows = new ArrayList<>();
        if (batch.givenBack() > 0) {
            for (LaneComponent component : book.lane.components()) {
                Quantity pieces = component.pieces(batch.givenBack());
                rows.add(PoolIn.givenBack(tx, rows.size(), component.pool(), pieces, batch.recordKey()));
            }
        }
        return rows;
    }

    private void waves(InstructionKind kind, List<Sales.Sale> orders, List<Task> tasks) {
        if (orders.isEmpty()) {
            return;
        }
        ArrayNode list = list(orders);
        long units = orders.stream().mapToLong(Sales.Sale::units).sum();
        book.lane.components().stream()
                .map(component -> component.pool().location())
                .distinct()
                .map(this::partsAt)
                .forEach(parts -> tasks.add(wave(kind, parts, units, list)));
    }

    private Task wave(InstructionKind kind, List<LaneComponent> parts, long units, ArrayNode orders) {
        ObjectNode content =
                content().put("location", parts.get(0).pool().location().value());
        int pieces = parts.stream().mapToInt(LaneComponent::quantity).sum();
        content.set("quantity", Json.toTree(Quantity.pieces(units * pieces)));
        ArrayNode items = content.putArray("items");
        parts.forEach(part -> items.add(item(part)));
        content.set("orders", orders);
        Duration within = Duration.ofHours(book.rules.dispatchHours());
        return task(kind, parts.get(0).operator(), within, content);
    }

    private Task replenish(LaneComponent component) {
        ObjectNode content =
                content().put("location", component.pool().location().value());
        content.put("gtin", component.pool().gtin().value());
        content.put("lot", component.pool().lot().value());
        content.put("available", book.counts.available()).put("mark", book.mark);
        Duration within = Duration.ofMinutes(book.rules.replenishMinutes());
        return task(InstructionKind.REPLENISH, component.pool().owner(), within, content);
    }

    /** Under the first rules nothing stood by. A row that is called is gone, so what runs low next calls the next one. */
    private Optional<Task> call(PoolId dry) {
        return tx.rules().include(Rules.TWO)
                ? Standby.call(waiting(dry), book.rows, content(), batch.recordKey(), tx)
                        .map(this::called)
                : Optional.empty();
    }

    private List<OnCall> waiting(PoolId dry) {
        return onCall.apply(dry).stream()
                .filter(row -> book.rows.find(row.recordKey()).isPresent())
                .toList();
    }

    private Task called(Standby.Called called) {
        book.rows.delete(called.row());
        return called.task();
    }

    private Task task(InstructionKind kind, Gln to, Duration within, ObjectNode content) {
        return new Task(kind, book.window.seller(), to, tx.time().plus(within), content, batch.recordKey());
    }

    private ObjectNode content() {
        return Json.object()
                .put("slotId", book.lane.slotId().value())
                .put("lane", book.lane.n())
                .put("seq", batch.seq());
    }

    private List<LaneComponent> partsAt(Gln location) {
        return book.lane.components().stream()
                .filter(component -> component.pool().location().equals(location))
                .toList();
    }

    /** Orders by the digest of the shop's number: no name and no address. */
    private static ArrayNode list(List<Sales.Sale> orders) {
        ArrayNode list = Json.object().putArray("orders");
        for (Sales.Sale sale : orders) {
            list.addObject().put("orderDigest", sale.order().digest().hex()).put("units", sale.units());
        }
        return list;
    }

    private static ObjectNode item(LaneComponent part) {
        ObjectNode item = Json.object()
                .put("gtin", part.pool().gtin().value())
                .put("lot", part.pool().lot().value());
        item.set("quantity", Json.toTree(part.pieces(1)));
        return item;
    }
}
