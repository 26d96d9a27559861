package io.livetrace.domain.epcis;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.TxContext;
import java.util.List;

/**
 * Begins the events that a transaction writes. The index tells the events of one transaction apart; their ids come from
 * it and the transaction's id.
 *
 * @param recorder the company that acts, so whose event it is
 * @param tx the transaction
 */
public record EpcisEvents(Gln recorder, TxContext tx) {

    /** Something happens to things. */
    public EventBuilder object(int index, Action action, List<Item> items) {
        return begin(index, EventType.OBJECT).action(action).items("epcList", "quantityList", items);
    }

    /** Things are packed into a container, or taken out of it. */
    public EventBuilder aggregation(int index, Action action, Identifier parent, List<Item> children) {
        return begin(index, EventType.AGGREGATION)
                .action(action)
                .parent(parent)
                .items("childEPCs", "childQuantityList", children);
    }

    /** Things are fixed to another, or taken off it. */
    public EventBuilder association(int index, Action action, Identifier parent, List<Item> children) {
        return begin(index, EventType.ASSOCIATION)
                .action(action)
                .parent(parent)
                .items("childEPCs", "childQuantityList", children);
    }

    /** Things are consumed and others made of them. */
    public EventBuilder transformation(int index, List<Item> inputs, List<Item> outputs) {
        return begin(index, EventType.TRANSFORMATION)
                .items("inputEPCList", "inputQuantityList", inputs)
                .items("outputEPCList", "outputQuantityList", outputs);
    }

    /**
     * Things become part of a business transaction, or leave it. Name that with {@link EventBuilder#bizTransaction}.
     */
    public EventBuilder transaction(int index, Action action, List<Item> items) {
        return begin(index, EventType.TRANSACTION).action(action).items("epcList", "quantityList", items);
    }

    private EventBuilder begin(int index, EventType type) {
        return new EventBuilder(this, index, type);
    }
}
