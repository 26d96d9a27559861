package io.livetrace.domain.logistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What readings outside the limits lead to: the shipment is held, and each brand whose goods suffered is told to inspect. A
 * brand that is inspecting already is not told again.
 *
 * @param breaches the readings outside the limits, in the device's order
 */
record Alarm(Carriage carriage, Limits limits, List<Reading> breaches) {
    /** How long a brand has to inspect. */
    static final Duration INSPECT_WITHIN = Duration.ofHours(24);

    static Alarm of(Carriage carriage, Limits limits, List<Reading> readings) {
        return new Alarm(
                carriage, limits, readings.stream().filter(Reading::breach).toList());
    }

    /** The shipment's hold from now on. */
    Optional<ShipmentHold> hold(TxContext tx) {
        Optional<ShipmentHold> now = carriage.custody().hold();
        List<Gln> alarmed = alarmed();
        if (alarmed.isEmpty()) {
            return now;
        }
        return Optional.of(
                now.map(hold -> hold.with(alarmed)).orElseGet(() -> new ShipmentHold(reason(), tx.time(), alarmed)));
    }

    /** Adds what follows to an outcome. */
    Outcome raise(Outcome outcome, Participant actor, TxContext tx) {
        List<Gln> alarmed = alarmed();
        if (alarmed.isEmpty()) {
            return outcome;
        }
        Optional<ShipmentHold> hold = hold(tx);
        Outcome raised = outcome.put(carriage.custody().with(hold))
                .put(new ShipmentEvents(carriage, actor, tx).held(hold.orElseThrow()));
        for (int i = 0; i < alarmed.size(); i++) {
            raised = raised.put(Instruction.issue(tx, i, inspection(alarmed.get(i), actor, tx)));
        }
        return raised;
    }

    /** The brands that the hold does not name yet. */
    private List<Gln> alarmed() {
        List<Gln> inspecting =
                carriage.custody().hold().map(ShipmentHold::brands).orElse(List.of());
        return broken().stream()
                .map(Product::brand)
                .distinct()
                .filter(brand -> !inspecting.contains(brand))
                .toList();
    }

    private List<Product> broken() {
        return breaches.stream()
                .flatMap(breach -> limits.brokenBy(breach.temperature()).stream())
                .distinct()
                .toList();
    }

    private Task inspection(Gln brand, Participant actor, TxContext tx) {
        ObjectNode content = Json.object();
        content.set("shipment", Json.toTree(carriage.id()));
        content.set("goods", Json.toTree(goodsOf(brand)));
        content.set("reading", Json.toTree(breaches.get(0)));
        content.put("reason", reason());
        return new Task(
                InstructionKind.INSPECT,
                actor.gln(),
                brand,
                tx.time().plus(INSPECT_WITHIN),
                content,
                breaches.get(0).recordKey());
    }

    private List<Tally.Count> goodsOf(Gln brand) {
        List<Product> suffered = broken();
        return carriage.load().counts().stream()
                .filter(count -> suffered.stream()
                        .anyMatch(product -> product.gtin().equals(count.gtin())
                                && product.brand().equals(brand)))
                .toList();
    }

    private String reason() {
        Reading first = breaches.get(0);
        return first.temperature() + " read at " + first.readAt() + " by device " + first.device() + ", outside "
                + limits.brokenBy(first.temperature()).stream()
                        .flatMap(product -> Limits.rangeOf(product).stream())
                        .map(range -> range.lowest() + " to " + range.highest() + " °C")
                        .findFirst()
                        .orElseThrow();
    }
}
