package io.livetrace.gateway.lookup;

import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Gates;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.lot.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands against goods: holds on them, and recalls of them or of what they were made of.
 *
 * @param sources where gates stand
 * @param names what companies and goods are called
 */
record HoldReader(Sources sources, Names names) {

    /**
     * All that stands against some goods.
     *
     * @param facts one for each hold, and one for the recall
     * @param recall the recall that reaches them; of several the first, that of the lot itself before those of materials
     */
    record Holds(List<Fact> facts, Optional<Recall> recall) {}

    Holds of(Registered goods) {
        List<Gate> gates = gatesOf(goods).stream()
                .flatMap(key -> sources.find(key).stream())
                .toList();
        Optional<Recall> recall = gates.stream()
                .filter(gate -> gate.kind() == GateKind.RECALL)
                .flatMap(gate -> gate.holds().stream().map(hold -> recall(gate.subject(), hold, goods)))
                .findFirst();
        List<Fact> facts = new ArrayList<>();
        recall.ifPresent(open -> facts.add(new Fact.Recalled(open.reason(), open.openedAt())));
        gates.stream()
                .filter(gate -> gate.kind() != GateKind.RECALL)
                .flatMap(gate -> gate.holds().stream())
                .map(hold -> new Fact.OnHold(names.company(hold.issuer()), Text.of(hold.reason()), hold.since()))
                .forEach(facts::add);
        return new Holds(facts, recall);
    }

    private static List<RecordKey<Gate>> gatesOf(Registered goods) {
        return goods.lot()
                .map(lot -> Gates.of(lot, goods.product()))
                .orElseGet(() -> Stream.of(Subject.of(goods.product().gtin()), Subject.styleOf(goods.product()))
                        .flatMap(subject -> Stream.of(GateKind.values()).map(kind -> Gate.key(subject, kind)))
                        .toList());
    }

    private Recall recall(Subject subject, Hold hold, Registered goods) {
        Optional<Text> material = Optional.of(subject)
                .filter(recalled -> !recalled.covers(goods.product()))
                .flatMap(Subject::gtin)
                .map(names::product);
        return new Recall(
                hold.holdId().value(),
                names.company(hold.issuer()),
                Text.of(hold.reason()),
                hold.since(),
                material,
                List.of(),
                Optional.empty());
    }
}
