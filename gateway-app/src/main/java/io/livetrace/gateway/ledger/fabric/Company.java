package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
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
    private final String mspId;
    private final Peers peers;

    /** @param peers the peers that this company calls, its own when it runs any */
    Company(Identity identity, Signer signer, Peers peers) {
        this.mspId = identity.getMspId();
        this.signer = signer;
        this.peers = peers;
        this.messages = Gateway.newInstance()
                .identity(identity)
                .connection(peers.current())
                .connect();
    }

    String mspId() {
        return mspId;
    }

    Peers peers() {
        return peers;
    }

    /** A signed proposal; no organisations lets the peer choose who answers. */
    ProposedTransaction proposal(Invocation invocation, Collection<String> endorsing) {
        Proposal.Builder proposal = messages.getNetwork(invocation.channel())
                .getContract(invocation.chaincode())
                .newProposal(invocation.function())
                .addArguments(invocation.arguments().toArray(String[]::new))
                .putAllTransient(invocation.secrets());
        if (!endorsing.isEmpty()) {
            proposal.setEndorsingOrganizations(endorsing.toArray(String[]::new));
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
                signed.getTransactionId(), envelope, new String(signed.getResult(), StandardCharsets.UTF_8));
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
