package io.livetrace.embedded.protocol;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/**
 * A client's signed envelope, taken apart, with everything in it that anybody will read. That it can be taken apart says
 * nothing about its being true.
 */
public final class Transaction {
    private final ByteString bytes;
    private final Envelope envelope;
    private final Payload payload;
    private final ChannelHeader channelHeader;
    private final SignatureHeader signatureHeader;
    private final ChaincodeActionPayload actionPayload;
    private final ProposalResponsePayload response;
    private final ChaincodeAction action;
    private final List<NamespaceRwSet> namespaces;
    private final String chaincode;
    private final List<ByteString> args;
    private final Instant timestamp;
    private final Optional<ChaincodeEvent> event;
    private final String creatorMspId;
    private final List<String> endorserMspIds;

    private Transaction(ByteString bytes) throws InvalidProtocolBufferException {
        this.bytes = bytes;
        this.envelope = Envelope.parseFrom(bytes);
        this.payload = Payload.parseFrom(envelope.getPayload());
        this.channelHeader = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        this.signatureHeader = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
        this.actionPayload =
                ChaincodeActionPayload.parseFrom(onlyAction(payload).getPayload());
        this.response = ProposalResponsePayload.parseFrom(endorsedAction().getProposalResponsePayload());
        this.action = ChaincodeAction.parseFrom(response.getExtension());
        this.namespaces = NamespaceRwSet.parse(action.getResults());
        this.chaincode = ChaincodeHeaderExtension.parseFrom(channelHeader.getExtension())
                .getChaincodeId()
                .getName();
        this.args = args(actionPayload);
        this.timestamp = Timestamps.instant(channelHeader.getTimestamp());
        this.event = action.getEvents().isEmpty()
                ? Optional.empty()
                : Optional.of(ChaincodeEvent.parseFrom(action.getEvents()));
        this.creatorMspId = mspId(creator());
        this.endorserMspIds = endorserMspIds(endorsements());
    }

    /** Takes an envelope apart. */
    public static Transaction parse(ByteString envelope) throws InvalidProtocolBufferException {
        return new Transaction(envelope);
    }

    /** Puts together what the client signs: its proposal and what the endorsers made of it. */
    public static ByteString assemble(Proposal proposal, ByteString responsePayload, List<Endorsement> endorsements) {
        ChaincodeActionPayload action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal.payload())
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(responsePayload)
                        .addAllEndorsements(endorsements))
                .build();
        TransactionAction only = TransactionAction.newBuilder()
                .setHeader(proposal.header().getSignatureHeader())
                .setPayload(action.toByteString())
                .build();
        return Payload.newBuilder()
                .setHeader(proposal.header())
                .setData(org.hyperledger.fabric.protos.peer.Transaction.newBuilder()
                        .addActions(only)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    /** What is ordered: an assembled transaction and its client's signature. */
    public static ByteString envelope(ByteString assembled, ByteString signature) {
        return Envelope.newBuilder()
                .setPayload(assembled)
                .setSignature(signature)
                .build()
                .toByteString();
    }

    private static String mspId(ByteString identity) throws InvalidProtocolBufferException {
        return SerializedIdentity.parseFrom(identity).getMspid();
    }

    private static List<String> endorserMspIds(List<Endorsement> endorsements) throws InvalidProtocolBufferException {
        List<String> mspIds = new ArrayList<>();
        for (Endorsement endorsement : endorsements) {
            mspIds.add(mspId(endorsement.getEndorser()));
        }
        return List.copyOf(mspIds);
    }

    private static TransactionAction onlyAction(Payload payload) throws InvalidProtocolBufferException {
        org.hyperledger.fabric.protos.peer.Transaction transaction =
                org.hyperledger.fabric.protos.peer.Transaction.parseFrom(payload.getData());
        if (transaction.getActionsCount() != 1) {
            throw new InvalidProtocolBufferException(
                    "only one action per transaction is supported, tx contains " + transaction.getActionsCount());
        }
        return transaction.getActions(0);
    }

    private static List<ByteString> args(ChaincodeActionPayload action) throws InvalidProtocolBufferException {
        ByteString input = ChaincodeProposalPayload.parseFrom(action.getChaincodeProposalPayload())
                .getInput();
        return ChaincodeInvocationSpec.parseFrom(input)
                .getChaincodeSpec()
                .getInput()
                .getArgsList();
    }

    /** The envelope. */
    public ByteString bytes() {
        return bytes;
    }

    public ByteString signedBytes() {
        return envelope.getPayload();
    }

    public ByteString signature() {
        return envelope.getSignature();
    }

    public ChannelHeader channelHeader() {
        return channelHeader;
    }

    public String txId() {
        return channelHeader.getTxId();
    }

    /** Whether the id is what nonce and creator make it. */
    public boolean hasItsOwnId() {
        return txId().equals(Proposal.txId(signatureHeader.getNonce(), creator()));
    }

    public Instant timestamp() {
        return timestamp;
    }

    public ByteString creator() {
        return signatureHeader.getCreator();
    }

    public String creatorMspId() {
        return creatorMspId;
    }

    /** The chaincode that the client called. */
    public String chaincode() {
        return chaincode;
    }

    /** What the client called it with: function and arguments. */
    public List<ByteString> args() {
        return args;
    }

    /** Whether what was endorsed is what this client proposed. */
    public boolean answersItsProposal() {
        return Proposal.hash(payload.getHeader(), actionPayload.getChaincodeProposalPayload())
                .equals(response.getProposalHash());
    }

    /** The bytes that endorsers sign, followed by their identity. */
    public ByteString responsePayload() {
        return endorsedAction().getProposalResponsePayload();
    }

    public List<Endorsement> endorsements() {
        return endorsedAction().getEndorsementsList();
    }

    /** The organisations that the endorsements name, in their order. */
    public List<String> endorserMspIds() {
        return endorserMspIds;
    }

    /** The endorsers' answer: chaincode, response, event. */
    public ChaincodeAction action() {
        return action;
    }

    public Optional<ChaincodeEvent> event() {
        return event;
    }

    public List<NamespaceRwSet> namespaces() {
        return namespaces;
    }

    private ChaincodeEndorsedAction endorsedAction() {
        return actionPayload.getAction();
    }
}
