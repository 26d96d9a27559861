package io.livetrace.embedded.simulation;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import io.livetrace.embedded.protocol.Proposal;
import io.livetrace.embedded.store.State;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** One transaction on one peer: chaincode runs against a state that stands still, and what it reads and writes is noted. */
public final class Simulation {
    private final PeerContext peer;
    private final Proposal proposal;
    private final State state;
    private final SortedMap<String, NamespaceBuilder> namespaces = new TreeMap<>();
    private boolean hasWritten;
    private boolean hasQueriedPrivateData;
    private boolean hasPaged;
    private volatile boolean done;

    public Simulation(PeerContext peer, Proposal proposal, State state) {
        this.peer = peer;
        this.proposal = proposal;
        this.state = state;
    }

    /** What the called chaincode is given. */
    public ChaincodeStub stub() {
        return new LedgerStub(this, proposal.call().chaincode(), proposal.call().args());
    }

    /** Ends it: whatever the chaincode still does, in a thread it may have left behind, is refused. */
    public SimulationResult finish() {
        done = true;
        TxPvtReadWriteSet.Builder secrets = TxPvtReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        namespaces.values().forEach(one -> one.buildPrivate().ifPresent(secrets::addNsPvtRwset));
        return new SimulationResult(
                NamespaceRwSet.toBytes(namespaces.values().stream()
                        .map(NamespaceBuilder::build)
                        .toList()),
                secrets.getNsPvtRwsetCount() == 0
                        ? ByteString.EMPTY
                        : secrets.build().toByteString());
    }

    PeerContext peer() {
        return peer;
    }

    Proposal proposal() {
        return proposal;
    }

    State state() {
        requireRunning();
        return state;
    }

    /** The notes on a chaincode's namespace. */
    NamespaceBuilder namespace(String chaincode) {
        return namespaces.computeIfAbsent(chaincode, NamespaceBuilder::new);
    }

    /** The same, for a write: refused after a query that only read-only transactions may make. */
    NamespaceBuilder namespaceToWrite(String chaincode) {
        refuseIf(
                hasQueriedPrivateData, "Transaction has already performed queries on pvt data. Writes are not allowed");
        refuseIf(hasPaged, "Transaction has already performed a paginated query. Writes are not allowed");
        hasWritten = true;
        return namespace(chaincode);
    }

    void aboutToQueryPrivateData() {
        refuseIf(hasWritten, "Queries on pvt data is supported only in a read-only transaction");
        hasQueriedPrivateData = true;
    }

    void aboutToPage() {
        refuseIf(hasWritten, "Paginated queries are supported only in a read-only transaction");
        hasPaged = true;
    }

    private void refuseIf(boolean wrong, String why) {
        requireRunning();
        if (wrong) {
            throw new StubException("txid [" + proposal.txId() + "]: unsupported transaction. " + why);
        }
    }

    /** A chaincode that has run out of time is interrupted, and gets nothing more. */
    private void requireRunning() {
        if (done || Thread.currentThread().isInterrupted()) {
            throw new StubException("this instance should not be used after calling Done()");
        }
    }

    /** Another chaincode of this channel, on this peer, in this transaction. */
    Chaincode.Response invoke(String chaincode, List<ByteString> args) {
        Chaincode other = peer.chaincodes().get(chaincode);
        if (other == null) {
            throw new StubException("execute failed: invalid invocation: [channel "
                    + proposal.call().channel() + "] failed to get chaincode container info for " + chaincode);
        }
        return other.invoke(new LedgerStub(this, chaincode, args));
    }
}
