package io.livetrace.embedded.endorsement;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.identity.PeerIdentity;
import io.livetrace.embedded.protocol.Proposal;
import io.livetrace.embedded.simulation.PeerContext;
import io.livetrace.embedded.simulation.Simulation;
import io.livetrace.embedded.simulation.SimulationResult;
import io.livetrace.embedded.store.CorruptLedgerException;
import io.livetrace.embedded.store.State;
import io.livetrace.embedded.store.StoreException;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An organisation's endorsing peer. */
public final class Peer {
    /** The version that every chaincode is said to have: definitions do not change here. */
    public static final String CHAINCODE_VERSION = "1.0";

    private static final Logger LOG = LoggerFactory.getLogger(Peer.class);
    private static final int SUCCESS_FROM = 200;
    private static final int ERROR_FROM = 400;

    private final PeerIdentity identity;
    private final PeerContext context;

    public Peer(PeerIdentity identity, PeerContext context) {
        this.identity = identity;
        this.context = context;
    }

    public String mspId() {
        return identity.mspId();
    }

    /** Runs the chaincode and signs what it did. */
    public PeerAnswer endorse(Proposal proposal, State state) {
        Simulation simulation = new Simulation(context, proposal, state);
        ChaincodeStub stub = simulation.stub();
        Response response = run(proposal, stub);
        SimulationResult result = simulation.finish();
        ByteString payload = payload(proposal, response, stub.getEvent(), result);
        Endorsement endorsement = Endorsement.newBuilder()
                .setEndorser(identity.serialized())
                .setSignature(identity.sign(payload, identity.serialized()))
                .build();
        return new PeerAnswer(response, payload, result, endorsement);
    }

    /** Runs the chaincode and forgets what it wrote. */
    public ByteString evaluate(Proposal proposal, State state) {
        Simulation simulation = new Simulation(context, proposal, state);
        try {
            return run(proposal, simulation.stub()).getPayload();
        } finally {
            simulation.finish();
        }
    }

    private Response run(Proposal proposal, ChaincodeStub stub) {
        Chaincode chaincode = context.chaincodes().get(proposal.call().chaincode());
        if (chaincode == null) {
            throw new PeerException("make sure the chaincode " + proposal.call().chaincode()
                    + " has been successfully defined on channel "
                    + proposal.call().channel() + " and try again");
        }
        Chaincode.Response response = invoke(chaincode, stub);
        int status = response.getStatusCode();
        if (status < SUCCESS_FROM || status >= ERROR_FROM) {
            throw new PeerException("chaincode response " + status + ", " + text(response.getMessage()));
        }
        byte[] payload = response.getPayload();
        return Response.newBuilder()
                .setStatus(status)
                .setMessage(text(response.getMessage()))
                .setPayload(payload == null ? ByteString.EMPTY : ByteString.copyFrom(payload))
                .build();
    }

    private static Chaincode.Response invoke(Chaincode chaincode, ChaincodeStub stub) {
        try {
            return chaincode.invoke(stub);
        } catch (CorruptLedgerException | StoreException e) {
            throw e; // not the chaincode's fault, and not to be mistaken for its answer
        } catch (RuntimeException e) {
            LOG.warn("chaincode failed in transaction {}", stub.getTxId(), e);
            throw new PeerException("error in simulation: transaction returned with failure: " + e);
        }
    }

    private static ByteString payload(
            Proposal proposal, Response response, @Nullable ChaincodeEvent event, SimulationResult result) {
        ChaincodeAction.Builder action = ChaincodeAction.newBuilder()
                .setResults(result.readWriteSet())
                .setResponse(response)
                .setChaincodeId(ChaincodeID.newBuilder()
                        .setName(proposal.call().chaincode())
                        .setVersion(CHAINCODE_VERSION));
        if (event != null) {
            action.setEvents(event.toBuilder()
                    .setChaincodeId(proposal.call().chaincode())
                    .setTxId(proposal.txId())
                    .build()
                    .toByteString());
        }
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(proposal.hash())
                .setExtension(action.build().toByteString())
                .build()
                .toByteString();
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }
}
