package io.livetrace.domain.epcis;

import java.util.List;
import java.util.Optional;

/** The five event types of EPCIS 2.0, and those that others add under a URI of their own. */
public enum EventType {
    OBJECT("ObjectEvent"),
    AGGREGATION("AggregationEvent"),
    TRANSACTION("TransactionEvent"),
    TRANSFORMATION("TransformationEvent"),
    ASSOCIATION("AssociationEvent"),
    /** An event type outside the standard: kept and shown, but nothing is read from it. */
    EXTENDED("");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As the member {@code type} has it. */
    public String word() {
        return word;
    }

    static Optional<EventType> of(String word) {
        Optional<EventType> standard = List.of(values()).stream()
                .filter(type -> type.word.equals(word))
                .findFirst();
        return standard.isPresent() || !Values.isUri(word) ? standard : Optional.of(EXTENDED);
    }
}
