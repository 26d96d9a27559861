package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one event says about where things come from: the same for captured events and for those that our contracts
 * write.
 *
 * @param links edges, each once
 * @param identifiers all things that the event names, each once
 * @param emptied the parent whose children all left, without being named
 */
public record EpcisLinks(List<Link> links, List<Identifier> identifiers, Optional<Identifier> emptied) {

    public static EpcisLinks of(EpcisEvent event) {
        What what = event.what();
        Set<Link> links = new LinkedHashSet<>(linksOf(event, what));
        links.addAll(lotsOfUnits(event, what));
        Set<Identifier> identifiers = new LinkedHashSet<>(what.identifiers().toList());
        links.forEach(link -> identifiers.addAll(List.of(link.from(), link.to())));
        return new EpcisLinks(List.copyOf(links), List.copyOf(identifiers), emptied(event, what));
    }

    private static List<Link> linksOf(EpcisEvent event, What what) {
        return switch (event.type()) {
            case TRANSFORMATION -> transformed(event, what);
            case AGGREGATION -> joined(event, what, Link.Kind.AGGREGATED);
            case ASSOCIATION -> joined(event, what, Link.Kind.ASSOCIATED);
            case OBJECT, TRANSACTION, EXTENDED -> List.of();
        };
    }

    /** Inputs lead to outputs; over the transformation's id when it has one, because other events may add to it. */
    private static List<Link> transformed(EpcisEvent event, What what) {
        List<Link> links = new ArrayList<>();
        Optional<Identifier> over =
                Members.text(event.event(), "transformationID").map(Identifier::of);
        if (over.isPresent()) {
            what.inputs().forEach(input -> links.add(transformed(input.id(), over.get())));
            what.outputs().forEach(output -> links.add(transformed(over.get(), output.id())));
        } else {
            what.inputs()
                    .forEach(input ->
                            what.outputs().forEach(output -> links.add(transformed(input.id(), output.id()))));
        }
        return links;
    }

    private static Link transformed(Identifier from, Identifier to) {
        return new Link(from, to, Link.Kind.TRANSFORMED, Action.ADD);
    }

    private static List<Link> joined(EpcisEvent event, What what, Link.Kind kind) {
        Action action = event.action().orElse(Action.OBSERVE);
        return what.parent().stream()
                .flatMap(parent -> what.items().stream().map(item -> new Link(parent, item.id(), kind, action)))
                .toList();
    }

    private static Optional<Identifier> emptied(EpcisEvent event, What what) {
        boolean all = event.action().equals(Optional.of(Action.DELETE))
                && what.items().isEmpty();
        return what.parent().filter(parent -> all);
    }

    /** A unit's lot, from its label, or from the master data that its first event carries. */
    private static List<Link> lotsOfUnits(EpcisEvent event, What what) {
        List<Link> links = new ArrayList<>();
        for (String list : List.of("epcList", "childEPCs", "inputEPCList", "outputEPCList")) {
            for (JsonNode epc : event.event().path(list)) {
                Identifier.lotOfUnit(epc.asText())
                        .ifPresent(lot -> links.add(instantiated(lot, Identifier.of(epc.asText()))));
            }
        }
        List<Item> made = event.type() == EventType.TRANSFORMATION ? what.outputs() : what.items();
        lotNumber(event.event().path("ilmd"))
                .ifPresent(lot -> made.forEach(item -> item.id()
                        .link()
                        .filter(link -> link.serial().isPresent())
                        .flatMap(link -> link.gtin())
                        .ifPresent(gtin -> links.add(instantiated(Identifier.lot(gtin, lot), item.id())))));
        return links;
    }

    private static Link instantiated(Identifier lot, Identifier unit) {
        return new Link(lot, unit, Link.Kind.INSTANTIATED, Action.ADD);
    }

    /** The vocabulary's {@code lotNumber}, under whatever prefix the document gives it. */
    private static Optional<LotNumber> lotNumber(JsonNode ilmd) {
        for (Map.Entry<String, JsonNode> member : ilmd.properties()) {
            if (member.getKey().matches(".*[:/#]lotNumber") && member.getValue().isTextual()) {
                try {
                    return Optional.of(LotNumber.parse(member.getValue().textValue()));
                } catch (Refusal notALot) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
