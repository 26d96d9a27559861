package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.store.StateEntry;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.StateRange;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/** A chaincode's public state within a transaction. What it writes it does not read: reads see the state before the transaction. */
final class OpenState {
    private final Simulation simulation;
    private final String chaincode;

    OpenState(Simulation simulation, String chaincode) {
        this.simulation = simulation;
        this.chaincode = chaincode;
    }

    Optional<StateEntry> get(String key) {
        Optional<StateEntry> found = simulation.state().get(StateKey.open(chaincode, key));
        simulation.namespace(chaincode).read(key, found);
        return found;
    }

    void put(String key, ByteString value) {
        KeyRules.check(key);
        simulation.namespaceToWrite(chaincode).write(key, value);
    }

    void delete(String key) {
        KeyRules.check(key);
        simulation.namespaceToWrite(chaincode).delete(key);
    }

    void setValidationParameter(String key, ByteString policy) {
        KeyRules.check(key);
        simulation.namespaceToWrite(chaincode).setMetadata(key, ValidationParameter.entry(policy));
    }

    QueryResultsIterator<KeyValue> range(String from, String to) {
        StateRange range = range(chaincode, from, to);
        RangeQuery query = RangeQuery.whole(range, simulation.state().range(range));
        simulation.namespace(chaincode).range(query);
        return Results.of(query);
    }

    /** One page of a range; the bookmark is the key that the next page begins with, empty at the end. */
    QueryResultsIteratorWithMetadata<KeyValue> page(String from, String to, int size) {
        simulation.aboutToPage();
        StateRange range = range(chaincode, from, to);
        Iterator<Map.Entry<StateKey, StateEntry>> entries = simulation.state().range(range);
        RangeQuery page = RangeQuery.page(range, size, entries);
        simulation.namespace(chaincode).range(page);
        String bookmark = entries.hasNext() ? entries.next().getKey().key().toStringUtf8() : "";
        return Results.page(page, page.count(), bookmark);
    }

    Iterator<KeyModification> history(String key) {
        return simulation.peer().history().of(chaincode, key);
    }

    private static StateRange range(String space, String from, String to) {
        return new StateRange(space, ByteString.copyFromUtf8(from), ByteString.copyFromUtf8(to));
    }
}
