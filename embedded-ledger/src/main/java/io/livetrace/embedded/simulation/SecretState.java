package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.crypto.Sha256;
import io.livetrace.embedded.store.StateEntry;
import io.livetrace.embedded.store.StateKey;
import io.livetrace.embedded.store.StateRange;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hyperledger.fabric.shim.ledger.KeyValue;

/**
 * A chaincode's private data within a transaction. There is one collection for each organisation of the channel, named
 * {@code _implicit_org_} and its MSP id: every peer knows the hashes, only that organisation's peer has the content.
 */
final class SecretState {
    private static final String IMPLICIT = "_implicit_org_";

    private final Simulation simulation;
    private final String chaincode;

    SecretState(Simulation simulation, String chaincode) {
        this.simulation = simulation;
        this.chaincode = chaincode;
    }

    Optional<ByteString> get(String collection, String key) {
        Optional<StateEntry> hash = readHash(collection, key);
        Optional<ByteString> content = isOurs(collection)
                ? simulation
                        .state()
                        .get(StateKey.secret(chaincode, collection, key))
                        .map(StateEntry::value)
                : Optional.empty();
        Optional<ByteString> contentHash = content.map(Sha256::of);
        if (!contentHash.equals(hash.map(StateEntry::value))) {
            throw new StubException("private data matching public hash version is not available. Public hash version = "
                    + hash.map(StateEntry::version) + ", Private data version = " + Optional.empty());
        }
        return content;
    }

    Optional<StateEntry> readHash(String collection, String key) {
        check(collection);
        ByteString keyHash = Sha256.of(ByteString.copyFromUtf8(key));
        Optional<StateEntry> found = simulation.state().get(StateKey.hashed(chaincode, collection, keyHash));
        simulation.namespace(chaincode).collection(collection).read(key, found);
        return found;
    }

    void put(String collection, String key, ByteString value) {
        toWrite(collection, key).write(key, value);
    }

    void delete(String collection, String key, boolean purge) {
        toWrite(collection, key).delete(key, purge);
    }

    void setValidationParameter(String collection, String key, ByteString policy) {
        toWrite(collection, key).setMetadata(key, ValidationParameter.entry(policy));
    }

    Iterator<KeyValue> range(String collection, String from, String to) {
        check(collection);
        simulation.aboutToQueryPrivateData();
        if (!isOurs(collection)) {
            return Stream.<KeyValue>empty().iterator();
        }
        String space = StateKey.secret(chaincode, collection, from).space();
        StateRange range = new StateRange(space, ByteString.copyFromUtf8(from), ByteString.copyFromUtf8(to));
        Iterable<Map.Entry<StateKey, StateEntry>> entries =
                () -> simulation.state().range(range);
        return StreamSupport.stream(entries.spliterator(), false)
                .<KeyValue>map(entry -> new StateValue(
                        entry.getKey().key().toStringUtf8(), entry.getValue().value()))
                .iterator();
    }

    private CollectionBuilder toWrite(String collection, String key) {
        check(collection);
        KeyRules.check(key);
        return simulation.namespaceToWrite(chaincode).collection(collection);
    }

    private void check(String collection) {
        boolean known = collection.startsWith(IMPLICIT)
                && simulation.peer().isMember().test(collection.substring(IMPLICIT.length()));
        if (!known) {
            throw new StubException("collection [" + collection
                    + "] not defined in the collection config for chaincode [" + chaincode + "]");
        }
    }

    private boolean isOurs(String collection) {
        return collection.equals(IMPLICIT + simulation.peer().mspId());
    }
}
