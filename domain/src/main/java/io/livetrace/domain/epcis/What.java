package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dimension of things.
 *
 * @param parent what contains or carries the items
 * @param items what the event is about: {@code epcList} and {@code quantityList}, or the children
 * @param inputs what a transformation consumed
 * @param outputs what it made
 */
public record What(Optional<Identifier> parent, List<Item> items, List<Item> inputs, List<Item> outputs) {

    static What of(EventType type, JsonNode event) {
        Optional<Identifier> parent = Members.text(event, "parentID").map(Identifier::of);
        return switch (type) {
            case OBJECT, TRANSACTION -> new What(parent, items(event, "epcList", "quantityList"), List.of(), List.of());
            case AGGREGATION, ASSOCIATION ->
                new What(parent, items(event, "childEPCs", "childQuantityList"), List.of(), List.of());
            case TRANSFORMATION ->
                new What(
                        parent,
                        List.of(),
                        items(event, "inputEPCList", "inputQuantityList"),
                        items(event, "outputEPCList", "outputQuantityList"));
            case EXTENDED -> new What(parent, List.of(), List.of(), List.of());
        };
    }

    /** Every thing that the event names. */
    public Stream<Identifier> identifiers() {
        return Stream.concat(
                        parent.stream(),
                        Stream.of(items, inputs, outputs).flatMap(List::stream).map(Item::id))
                .distinct();
    }

    private static List<Item> items(JsonNode event, String epcs, String classes) {
        return Stream.concat(
                        Members.list(event, epcs, Item::ofEpc).stream(),
                        Members.list(event, classes, Item::ofQuantityElement).stream())
                .toList();
    }
}
