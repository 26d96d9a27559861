package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.store.StateEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The shim's stub. It behaves as the shim and the peer behind it do together, down to what they return for nothing (an empty
 * array) and to the wording of refusals, because chaincode has come to rely on both.
 */
final class LedgerStub extends CallStub {
    private static final String FIRST_SIMPLE_KEY = "\u0001";
    private static final String LAST_RUNE = "\udbff\udfff";

    private final Simulation simulation;
    private final OpenState open;
    private final SecretState secret;

    LedgerStub(Simulation simulation, String chaincode, List<ByteString> args) {
        super(simulation.proposal(), args);
        this.simulation = simulation;
        this.open = new OpenState(simulation, chaincode);
        this.secret = new SecretState(simulation, chaincode);
    }

    @Override
    public String getMspId() {
        return simulation.peer().mspId();
    }

    // ---- public state ----

    @Override
    public byte[] getState(String key) {
        return bytes(ask("GET_STATE", () -> open.get(key)).map(StateEntry::value));
    }

    @Override
    public void putState(String key, byte[] value) {
        Objects.requireNonNull(key, "key cannot be null");
        tell("PUT_STATE", () -> open.put(key, ByteString.copyFrom(value)));
    }

    @Override
    public void delState(String key) {
        tell("DEL_STATE", () -> open.delete(key));
    }

    @Override
    @SuppressWarnings("NullAway") // null is the shim's answer for none
    public byte[] getStateValidationParameter(String key) {
        return ValidationParameter.of(ask("GET_STATE_METADATA", () -> open.get(key)));
    }

    @Override
    public void setStateValidationParameter(String key, byte[] value) {
        Objects.requireNonNull(key, "key cannot be null");
        tell("PUT_STATE_METADATA", () -> open.setValidationParameter(key, ByteString.copyFrom(value)));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByRange(@Nullable String startKey, @Nullable String endKey) {
        return range(simpleStart(startKey), simpleEnd(endKey));
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getStateByRangeWithPagination(
            @Nullable String startKey, @Nullable String endKey, int pageSize, @Nullable String bookmark) {
        return page(simpleStart(startKey), simpleEnd(endKey), pageSize, bookmark);
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String compositeKey) {
        return getStateByPartialCompositeKey(parse(compositeKey));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String objectType, String... attributes) {
        return getStateByPartialCompositeKey(new CompositeKey(objectType, attributes));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(@Nullable CompositeKey compositeKey) {
        String prefix = prefix(compositeKey);
        return range(prefix, prefix + LAST_RUNE);
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getStateByPartialCompositeKeyWithPagination(
            @Nullable CompositeKey compositeKey, int pageSize, @Nullable String bookmark) {
        String prefix = prefix(compositeKey);
        return page(prefix, prefix + LAST_RUNE, pageSize, bookmark);
    }

    @Override
    public CompositeKey createCompositeKey(String objectType, String... attributes) {
        return new CompositeKey(objectType, attributes);
    }

    @Override
    public CompositeKey splitCompositeKey(String compositeKey) {
        return CompositeKey.parseCompositeKey(compositeKey);
    }

    @Override
    public QueryResultsIterator<KeyValue> getQueryResult(String query) {
        throw noRichQueries();
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getQueryResultWithPagination(
            String query, int pageSize, String bookmark) {
        throw noRichQueries();
    }

    @Override
    public QueryResultsIterator<KeyModification> getHistoryForKey(String key) {
        return ask("GET_HISTORY_FOR_KEY", () -> Results.of(open.history(key)));
    }

    // ---- private data ----

    @Override
    public byte[] getPrivateData(String collection, String key) {
        check(collection);
        return bytes(ask("GET_STATE", () -> secret.get(collection, key)));
    }

    @Override
    public byte[] getPrivateDataHash(String collection, String key) {
        check(collection);
        return bytes(ask("GET_PRIVATE_DATA_HASH", () -> secret.readHash(collection, key))
                .map(StateEntry::value));
    }

    @Override
    public void putPrivateData(String collection, String key, byte[] value) {
        check(collection);
        Objects.requireNonNull(key, "key cannot be null");
        tell("PUT_STATE", () -> secret.put(collection, key, ByteString.copyFrom(value)));
    }

    @Override
    public void delPrivateData(String collection, String key) {
        check(collection);
        tell("DEL_STATE", () -> secret.delete(collection, key, false));
    }

    @Override
    public void purgePrivateData(String collection, String key) {
        check(collection);
        tell("PURGE_PRIVATE_DATA", () -> secret.delete(collection, key, true));
    }

    @Override
    @SuppressWarnings("NullAway") // null is the shim's answer for none
    public byte[] getPrivateDataValidationParameter(String collection, String key) {
        check(collection);
        return ValidationParameter.of(ask("GET_STATE_METADATA", () -> secret.readHash(collection, key)));
    }

    @Override
    public void setPrivateDataValidationParameter(String collection, String key, byte[] value) {
        check(collection);
        tell("PUT_STATE_METADATA", () -> secret.setValidationParameter(collection, key, ByteString.copyFrom(value)));
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByRange(
            String collection, @Nullable String startKey, @Nullable String endKey) {
        check(collection);
        return privateRange(collection, simpleStart(startKey), simpleEnd(endKey));
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(String collection, String compositeKey) {
        return getPrivateDataByPartialCompositeKey(collection, parse(compositeKey));
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, String objectType, String... attributes) {
        return getPrivateDataByPartialCompositeKey(collection, new CompositeKey(objectType, attributes));
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, @Nullable CompositeKey compositeKey) {
        check(collection);
        String prefix = prefix(compositeKey);
        return privateRange(collection, prefix, prefix + LAST_RUNE);
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataQueryResult(String collection, String query) {
        check(collection);
        throw noRichQueries();
    }

    // ---- other chaincodes ----

    @Override
    public Chaincode.Response invokeChaincode(String name, List<byte[]> arguments, @Nullable String channel) {
        return ask("INVOKE_CHAINCODE", () -> {
            if (channel != null && !channel.isEmpty() && !channel.equals(getChannelId())) {
                throw new StubException("failed to find ledger for channel: " + channel);
            }
            return simulation.invoke(
                    name, arguments.stream().map(ByteString::copyFrom).toList());
        });
    }

    // ---- how the shim and the peer speak to each other ----

    private QueryResultsIterator<KeyValue> range(String from, String to) {
        return ask("GET_STATE_BY_RANGE", () -> open.range(from, to));
    }

    private QueryResultsIteratorWithMetadata<KeyValue> page(
            String from, String to, int size, @Nullable String bookmark) {
        String start = bookmark == null || bookmark.isEmpty() ? from : bookmark;
        return ask("GET_STATE_BY_RANGE", () -> open.page(start, to, size));
    }

    private QueryResultsIterator<KeyValue> privateRange(String collection, String from, String to) {
        return ask("GET_STATE_BY_RANGE", () -> Results.of(secret.range(collection, from, to)));
    }

    private <T> T ask(String message, Supplier<T> question) {
        try {
            return question.get();
        } catch (StubException e) {
            throw failed(message, e.getMessage());
        }
    }

    private StubException failed(String message, @Nullable String why) {
        return new StubException(message + " failed: transaction ID: " + getTxId() + ": " + why);
    }

    private void tell(String message, Runnable command) {
        ask(message, () -> {
            command.run();
            return Optional.empty();
        });
    }

    private StubException noRichQueries() {
        return failed("GET_QUERY_RESULT", "ExecuteQuery not supported for leveldb");
    }

    private static byte[] bytes(Optional<ByteString> value) {
        return value.orElse(ByteString.EMPTY).toByteArray();
    }

    private static void check(String collection) {
        Objects.requireNonNull(collection, "collection cannot be null");
        if (collection.isEmpty()) {
            throw new IllegalArgumentException("collection must not be an empty string");
        }
    }

    private static String simpleStart(@Nullable String key) {
        String start = key == null || key.isEmpty() ? FIRST_SIMPLE_KEY : key;
        CompositeKey.validateSimpleKeys(start);
        return start;
    }

    private static String simpleEnd(@Nullable String key) {
        String end = key == null ? "" : key;
        CompositeKey.validateSimpleKeys(end);
        return end;
    }

    private static CompositeKey parse(String key) {
        return key.startsWith(CompositeKey.NAMESPACE) ? CompositeKey.parseCompositeKey(key) : new CompositeKey(key);
    }

    private static String prefix(@Nullable CompositeKey key) {
        return (key == null ? new CompositeKey(FIRST_SIMPLE_KEY) : key).toString();
    }
}
