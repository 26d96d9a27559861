package io.livetrace.chaincode.ledger;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;

/**
 * The ledger's state as of the last block, as one transaction may rely on it: each record is read once, and only if it
 * carries the seal of the company it speaks for. What this transaction writes is not seen here, as on Fabric.
 */
public final class State {
    /** The most keys that a range read in a submitted transaction may return. */
    public static final int LONGEST_RANGE = 200;

    private final ChaincodeStub stub;
    private final Seals seals;
    private final Map<RecordKey<?>, Optional<LedgerRecord>> read = new HashMap<>();

    State(ChaincodeStub stub) {
        this.stub = stub;
        this.seals = new Seals(stub, this);
    }

    /** The record under that key, or nothing; refuses with {@code UNSEALED} a record that its company did not seal. */
    public <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        Optional<LedgerRecord> known = read.get(key);
        if (known == null) {
            String composite = Keys.composite(key);
            byte[] bytes = stub.getState(composite);
            seals.require(key, composite, bytes);
            known = decode(key, bytes).map(LedgerRecord.class::cast);
            read.put(key, known);
        }
        return known.map(key.type().javaType()::cast);
    }

    /** The record under that key; refuses with {@code absent} where there is none. */
    public <T extends LedgerRecord> T require(RecordKey<T> key, ErrorCode absent) {
        return find(key).orElseThrow(() -> new Refusal(absent, "there is no " + key));
    }

    /**
     * The record that this organisation's peer keeps under that key. No other peer has it, so this is for questions that are put to
     * that peer; any other one refuses with {@code NOT_KEPT_HERE}.
     */
    public <T extends LedgerRecord> Optional<T> hidden(MspId keeper, RecordKey<T> key) {
        byte[] content;
        try {
            content = stub.getPrivateData(Keys.collectionOf(keeper), Keys.composite(key));
        } catch (RuntimeException unavailable) { // the shim tells nothing more
            throw new Refusal(
                    KernelCode.NOT_KEPT_HERE, "this peer does not keep " + key + "; ask the peer of " + keeper);
        }
        return decode(key, content);
    }

    public boolean exists(RecordKey<?> key) {
        return find(key).isPresent();
    }

    /** Whether the record exists with a seal that holds; at creation an unsealed record counts as absent. */
    public boolean isTaken(RecordKey<?> key) {
        String composite = Keys.composite(key);
        byte[] bytes = stub.getState(composite);
        return isThere(bytes) && seals.hold(key, composite, bytes);
    }

    /** The rules that hold; refuses with {@code RULES_UNKNOWN} where they came later than this chaincode. */
    public Rules rules() {
        return find(RulesVersion.key()).orElse(RulesVersion.FIRST).rules();
    }

    /** The company registered under that GLN. */
    public Participant participant(Gln gln) {
        return require(Participant.key(gln), ParticipantCode.PARTICIPANT_NOT_FOUND);
    }

    /** The brand whose registered prefixes cover the GTIN; absent where the product is unknown. */
    public Optional<Participant> brandOf(Gtin gtin) {
        return seals.brandOf(gtin);
    }

    /**
     * The records whose keys begin with these parts, in key order, at most {@value #LONGEST_RANGE}. A row that another
     * transaction adds to the range before this one commits invalidates this one (phantom).
     */
    public <T extends LedgerRecord> List<T> range(RecordKey<T> beginning) {
        return rangeIfShort(beginning)
                .orElseThrow(() -> new Refusal(
                        KernelCode.INVALID_VALUE, "more than " + LONGEST_RANGE + " records begin with " + beginning));
    }

    /** As {@link #range}; nothing where there are more than {@value #LONGEST_RANGE}. */
    public <T extends LedgerRecord> Optional<List<T>> rangeIfShort(RecordKey<T> beginning) {
        List<T> found = new ArrayList<>();
        CompositeKey from = new CompositeKey(beginning.type().name(), beginning.parts());
        try (QueryResultsIterator<KeyValue> rows = stub.getStateByPartialCompositeKey(from)) {
            for (KeyValue row : rows) {
                if (found.size() == LONGEST_RANGE) {
                    return Optional.empty();
                }
                found.add(sealed(beginning.type(), row));
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot close the range " + beginning, e);
        }
        return Optional.of(List.copyOf(found));
    }

    private <T extends LedgerRecord> T sealed(RecordType<T> type, KeyValue row) {
        List<String> parts = Keys.split(row.getKey());
        RecordKey<T> key = new RecordKey<>(type, parts.subList(1, parts.size()));
        seals.require(key, row.getKey(), row.getValue());
        return decode(key, row.getValue()).orElseThrow();
    }

    Seals seals() {
        return seals;
    }

    /**
     * The bare record, whoever wrote it: for finding out who should have sealed it, and for nothing else. What cannot be read is as
     * good as absent.
     */
    <T extends LedgerRecord> Optional<T> bare(RecordKey<T> key) {
        try {
            return decode(key, stub.getState(Keys.composite(key)));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    static boolean isThere(byte[] bytes) {
        return bytes != null && bytes.length > 0;
    }

    private static <T extends LedgerRecord> Optional<T> decode(RecordKey<T> key, byte[] bytes) {
        return isThere(bytes)
                ? Optional.of(Json.read(
                        new String(bytes, StandardCharsets.UTF_8), key.type().javaType()))
                : Optional.empty();
    }
}
