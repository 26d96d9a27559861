package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ManagedChannel;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Signable;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Identity;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;

/** Speaks for one company: builds its messages and signs them. Takes processor time, so not on an event loop. */
final class Company {
    private final Signer signer;
    private final Gateway messages;
    private final ManagedChannel peer;

    /** @param peer the peer that this company calls, its own when it runs one */
    Company(Identity identity, Signer signer, ManagedChannel peer) {
        this.signer = signer;
        this.peer = peer;
        this.messages =
                Gateway.newInstance().identity(identity).connection(peer).connect();
    }

    ManagedChannel peer() {
        return peer;
    }

    /** A signed proposal; no organisations lets the peer choose who answers. */
    ProposedTransaction proposal(
            String channel,
            String chaincode,
            String function,
            String[] arguments,
            Map<String, byte[]> secrets,
            String... endorsing) {
        Proposal.Builder proposal = messages.getNetwork(channel)
                .getContract(chaincode)
                .newProposal(function)
                .addArguments(arguments)
                .putAllTransient(secrets);
        if (endorsing.length > 0) {
            proposal.setEndorsingOrganizations(endorsing);
        }
        Proposal unsigned = proposal.build();
        return parse(
                ProposedTransaction::parseFrom,
                messages.newSignedProposal(unsigned.getBytes(), signature(unsigned))
                        .getBytes());
    }

    /** The endorsed transaction, signed for ordering. */
    Endorsed signed(PreparedTransaction prepared) {
        Transaction unsigned = messages.newTransaction(prepared.toByteArray());
        Transaction signed = messages.newSignedTransaction(unsigned.getBytes(), signature(unsigned));
        Envelope envelope =
                parse(PreparedTransaction::parseFrom, signed.getBytes()).getEnvelope();
        return new Endorsed(
                signed.getTransactionId(),
                envelope,
                new String(signed.getResult(), java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A signed wish for full blocks from a height on. */
    Envelope blocksFrom(String channel, long block) {
        Signable unsigned = messages.getNetwork(channel)
                .newBlockEventsRequest()
                .startBlock(block)
                .build();
        return parse(
                Envelope::parseFrom,
                messages.newSignedBlockEventsRequest(unsigned.getBytes(), signature(unsigned))
                        .getBytes());
    }

    /** A signed wish for the outcomes of transactions from a height on. */
    Envelope outcomesFrom(String channel, long block) {
        Signable unsigned = messages.getNetwork(channel)
                .newFilteredBlockEventsRequest()
                .startBlock(block)
                .build();
        return parse(
                Envelope::parseFrom,
                messages.newSignedFilteredBlockEventsRequest(unsigned.getBytes(), signature(unsigned))
                        .getBytes());
    }

    private byte[] signature(Signable message) {
        try {
            return signer.sign(message.getDigest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the gateway's key cannot sign", e);
        }
    }

    private static <T> T parse(Parser<T> parser, byte[] bytes) {
        try {
            return parser.parse(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the client library wrote what it cannot read", e);
        }
    }

    private interface Parser<T> {
        T parse(byte[] bytes) throws InvalidProtocolBufferException;
    }

    /**
     * A transaction that its endorsers and its sender have signed.
     *
     * @param txId its id
     * @param envelope what is ordered
     * @param result what the contract answered
     */
    record Endorsed(String txId, Envelope envelope, String result) {}
}
