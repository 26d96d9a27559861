package io.livetrace.embedded.protocol;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.crypto.Sha256;
import io.livetrace.embedded.identity.ClientIdentity;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * A proposal that a client has made and signed.
 *
 * @param txId SHA-256 of nonce and creator, in hexadecimal
 * @param call what is proposed
 * @param nonce 24 random bytes
 * @param creator the client's serialized identity
 * @param header channel header and signature header, which the transaction will carry unchanged
 * @param payload the chaincode's input without transient data, as the transaction will carry it
 * @param signed the proposal and the client's signature, as Fabric sends them
 */
public record Proposal(
        String txId,
        Call call,
        ByteString nonce,
        ByteString creator,
        Header header,
        ByteString payload,
        SignedProposal signed) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Proposal create(Call call, ClientIdentity client) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        ByteString nonce = ByteString.copyFrom(random);
        String txId = txId(nonce, client.creator());
        Header header = Header.newBuilder()
                .setChannelHeader(channelHeader(call, txId).toByteString())
                .setSignatureHeader(signatureHeader(nonce, client.creator()).toByteString())
                .build();
        ChaincodeProposalPayload payload = ChaincodeProposalPayload.newBuilder()
                .setInput(invocationSpec(call).toByteString())
                .build();
        ByteString bytes = org.hyperledger.fabric.protos.peer.Proposal.newBuilder()
                .setHeader(header.toByteString())
                .setPayload(payload.toBuilder()
                        .putAllTransientMap(call.transientData())
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        SignedProposal signed = SignedProposal.newBuilder()
                .setProposalBytes(bytes)
                .setSignature(client.sign(bytes))
                .build();
        return new Proposal(txId, call, nonce, client.creator(), header, payload.toByteString(), signed);
    }

    /** Takes apart what a client elsewhere has made. That it can be taken apart says nothing about its being true. */
    public static Proposal parse(SignedProposal signed) throws InvalidProtocolBufferException {
        var message = org.hyperledger.fabric.protos.peer.Proposal.parseFrom(signed.getProposalBytes());
        Header header = Header.parseFrom(message.getHeader());
        ChannelHeader channel = ChannelHeader.parseFrom(header.getChannelHeader());
        SignatureHeader signature = SignatureHeader.parseFrom(header.getSignatureHeader());
        ChaincodeProposalPayload payload = ChaincodeProposalPayload.parseFrom(message.getPayload());
        ChaincodeSpec spec =
                ChaincodeInvocationSpec.parseFrom(payload.getInput()).getChaincodeSpec();
        Call call = new Call(
                channel.getChannelId(),
                spec.getChaincodeId().getName(),
                spec.getInput().getArgsList(),
                payload.getTransientMapMap(),
                Timestamps.instant(channel.getTimestamp()));
        ByteString withoutSecrets =
                payload.toBuilder().clearTransientMap().build().toByteString();
        return new Proposal(
                channel.getTxId(), call, signature.getNonce(), signature.getCreator(), header, withoutSecrets, signed);
    }

    /** Whether the id is what nonce and creator make it. */
    public boolean hasItsOwnId() {
        return txId.equals(txId(nonce, creator));
    }

    /** A proposal that somebody made long ago, of which only this is known: enough to run it again. */
    public static Proposal of(String txId, Call call, ByteString creator) {
        return new Proposal(
                txId,
                call,
                ByteString.EMPTY,
                creator,
                Header.getDefaultInstance(),
                ByteString.EMPTY,
                SignedProposal.getDefaultInstance());
    }

    /** What endorsements refer to: the hash of the headers and of the payload without transient data. */
    public ByteString hash() {
        return hash(header, payload);
    }

    static ByteString hash(Header header, ByteString payload) {
        return Sha256.of(header.getChannelHeader(), header.getSignatureHeader(), payload);
    }

    static String txId(ByteString nonce, ByteString creator) {
        return HexFormat.of().formatHex(Sha256.of(nonce, creator).toByteArray());
    }

    private static ChannelHeader channelHeader(Call call, String txId) {
        return ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setTimestamp(Timestamps.of(call.timestamp()))
                .setChannelId(call.channel())
                .setTxId(txId)
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(chaincodeId(call))
                        .build()
                        .toByteString())
                .build();
    }

    private static SignatureHeader signatureHeader(ByteString nonce, ByteString creator) {
        return SignatureHeader.newBuilder().setCreator(creator).setNonce(nonce).build();
    }

    private static ChaincodeInvocationSpec invocationSpec(Call call) {
        return ChaincodeInvocationSpec.newBuilder()
                .setChaincodeSpec(ChaincodeSpec.newBuilder()
                        .setType(ChaincodeSpec.Type.JAVA)
                        .setChaincodeId(chaincodeId(call))
                        .setInput(ChaincodeInput.newBuilder().addAllArgs(call.args())))
                .build();
    }

    private static ChaincodeID chaincodeId(Call call) {
        return ChaincodeID.newBuilder().setName(call.chaincode()).build();
    }
}
