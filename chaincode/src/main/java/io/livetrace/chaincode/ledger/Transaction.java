package io.livetrace.chaincode.ledger;

import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Write;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** The running transaction: who calls, what it reads, and how its outcome is written, sealed and announced. */
final class Transaction {
    private final ChaincodeStub stub;
    private final State state;
    private final Seals seals;

    Transaction(ChaincodeStub stub) {
        this.stub = stub;
        this.state = new State(stub);
        this.seals = state.seals();
    }

    State state() {
        return state;
    }

    String id() {
        return stub.getTxId();
    }

    Instant time() {
        return stub.getTxTimestamp();
    }

    String function() {
        return stub.getFunction();
    }

    Map<String, byte[]> secrets() {
        return stub.getTransient();
    }

    /** The organisation whose client signed the proposal; Fabric has checked signature and certificate. */
    MspId caller() {
        try {
            return new MspId(SerializedIdentity.parseFrom(stub.getCreator()).getMspid());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the proposal's creator is not a serialized identity", e);
        }
    }

    /** Writes every public record with its seal, and one event that says which types changed. */
    void write(Outcome outcome) {
        outcome.writes().forEach(this::write);
        announce(outcome.writes());
    }

    private void write(Write write) {
        String composite = Keys.composite(write.key());
        if (write instanceof Write.Put put) {
            put(put.content(), composite);
        } else if (write instanceof Write.Hide hide) {
            stub.putPrivateData(Keys.collectionOf(hide.keeper()), composite, bytes(hide.content()));
        } else if (write instanceof Write.Purge purge) {
            stub.purgePrivateData(Keys.collectionOf(purge.keeper()), composite);
        } else {
            stub.delState(composite);
            seals.remove(write.key(), composite);
        }
    }

    private void put(LedgerRecord content, String composite) {
        byte[] bytes = bytes(content);
        stub.putState(composite, bytes);
        seals.set(content, composite, bytes);
    }

    private static byte[] bytes(LedgerRecord content) {
        return Json.write(content).getBytes(StandardCharsets.UTF_8);
    }

    private void announce(List<Write> writes) {
        Map<String, Integer> counts = new TreeMap<>();
        writes.forEach(write -> counts.merge(write.key().type().name(), 1, Integer::sum));
        stub.setEvent(function(), Json.write(counts).getBytes(StandardCharsets.UTF_8));
    }
}
