package io.livetrace.embedded.endorsement;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.simulation.SimulationResult;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Response;

/**
 * What a peer answers to a proposal that its chaincode accepts.
 *
 * @param response the chaincode's response
 * @param responsePayload the bytes that are signed ({@code peer.ProposalResponsePayload})
 * @param simulation what was read and written
 * @param endorsement the peer's identity and signature
 */
public record PeerAnswer(
        Response response, ByteString responsePayload, SimulationResult simulation, Endorsement endorsement) {}
