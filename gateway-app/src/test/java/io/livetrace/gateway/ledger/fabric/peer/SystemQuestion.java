package io.livetrace.gateway.ledger.fabric.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.block.Block;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * A question to {@code qscc}, the system chaincode that knows the blocks.
 *
 * @param function what is asked
 * @param argument the block's number or the transaction's id, where one is asked for
 */
record SystemQuestion(String function, String argument) {
    /** The question that a proposal asks; empty when it is for another chaincode. */
    static Optional<SystemQuestion> of(SignedProposal signed) {
        try {
            var payload = ChaincodeProposalPayload.parseFrom(
                    Proposal.parseFrom(signed.getProposalBytes()).getPayload());
            ChaincodeSpec spec =
                    ChaincodeInvocationSpec.parseFrom(payload.getInput()).getChaincodeSpec();
            List<String> args = spec.getInput().getArgsList().stream()
                    .map(ByteString::toStringUtf8)
                    .toList();
            return spec.getChaincodeId().getName().equals("qscc")
                    ? Optional.of(new SystemQuestion(args.get(0), args.size() > 2 ? args.get(2) : ""))
                    : Optional.empty();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    ByteString answer(EmbeddedLedger ledger) {
        return switch (function) {
            case "GetChainInfo" ->
                BlockchainInfo.newBuilder().setHeight(ledger.height()).build().toByteString();
            case "GetBlockByNumber" ->
                ledger.block(Long.parseLong(argument))
                        .map(Block::raw)
                        .orElseThrow(() -> new Unanswerable("Failed to get block number " + argument
                                + ", error no such block number [" + argument + "] in index"));
            case "GetBlockByTxID" ->
                ledger.status(argument)
                        .flatMap(status -> ledger.block(status.block()))
                        .map(Block::raw)
                        .orElseThrow(() -> new Unanswerable("Failed to get block for txID " + argument
                                + ", error no such transaction ID [" + argument + "] in index"));
            default -> throw new Unanswerable("Requested function " + function + " not found.");
        };
    }
}
