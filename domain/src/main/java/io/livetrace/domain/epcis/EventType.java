package io.livetrace.domain.epcis;

import java.util.Optional;
import java.util.stream.Stream;

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
        if (Values.isUri(word)) {
            return Optional.of(EXTENDED);
        }
        return Stream.of(values())
                .filter(type -> type != EXTENDED && type.word.equals(word))
                .findFirst();
    }
}
