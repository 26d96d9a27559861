package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.endorsement.PeerAnswer;
import io.livetrace.embedded.identity.ClientIdentity;
import io.livetrace.embedded.identity.Member;
import io.livetrace.embedded.identity.Organisations;
import io.livetrace.embedded.protocol.Call;
import io.livetrace.embedded.protocol.Proposal;
import io.livetrace.embedded.protocol.Transaction;
import io.livetrace.embedded.validation.Admission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** Sends proposals to peers and makes a transaction of their answers: what Fabric's gateway service does for a client. */
final class Gateway implements AutoCloseable {
    private final LedgerConfig config;
    private final Organisations organisations;
    private final Admission admission;
    private final Peers peers;

    Gateway(LedgerConfig config, Organisations organisations, Admission admission, Peers peers) {
        this.config = config;
        this.organisations = organisations;
        this.admission = admission;
        this.peers = peers;
    }

    /** For a client of this process, whose key is here. */
    EndorsedTransaction endorse(Invocation invocation, ClientIdentity who, Set<String> endorsers) {
        Proposal proposal = Proposal.create(call(invocation), who);
        refuseStrangers(proposal, who).ifPresent(why -> {
            throw EndorseException.of(proposal.txId(), who.mspId(), why);
        });
        List<PeerAnswer> answers = peers.endorse(proposal, endorsers);
        ByteString assembled = assembled(proposal, answers);
        ByteString envelope = Transaction.envelope(assembled, who.sign(assembled));
        if (organisations.hasEnrolled(who)) {
            admission.vouchFor(envelope, members(answers));
        }
        return endorsed(proposal, answers.get(0), envelope);
    }

    /** For a client elsewhere: the envelope is not signed yet. */
    EndorsedTransaction endorse(SignedProposal signed, Set<String> endorsers) {
        Proposal proposal = parse(signed);
        refuseStrangers(proposal).ifPresent(why -> {
            throw EndorseException.of(proposal.txId(), endorsers.iterator().next(), why);
        });
        List<PeerAnswer> answers = peers.endorse(proposal, endorsers);
        ByteString envelope = Transaction.envelope(assembled(proposal, answers), ByteString.EMPTY);
        return endorsed(proposal, answers.get(0), envelope);
    }

    ByteString evaluate(Invocation invocation, ClientIdentity who, Optional<String> mspId) {
        Proposal proposal = Proposal.create(call(invocation), who);
        refuseStrangers(proposal, who).ifPresent(why -> {
            throw new EvaluateException(proposal.txId(), why);
        });
        return peers.evaluate(proposal, who.mspId(), mspId);
    }

    ByteString evaluate(SignedProposal signed, String mspId) {
        Proposal proposal = parse(signed);
        refuseStrangers(proposal).ifPresent(why -> {
            throw new EvaluateException(proposal.txId(), why);
        });
        return peers.evaluate(proposal, mspId, Optional.of(mspId));
    }

    private static ByteString assembled(Proposal proposal, List<PeerAnswer> answers) {
        return Transaction.assemble(
                proposal,
                answers.get(0).responsePayload(),
                answers.stream().map(PeerAnswer::endorsement).toList());
    }

    private static EndorsedTransaction endorsed(Proposal proposal, PeerAnswer answer, ByteString envelope) {
        return new EndorsedTransaction(
                proposal.txId(),
                answer.response().getPayload(),
                envelope,
                answer.simulation().privateWrites());
    }

    private List<Member> members(List<PeerAnswer> answers) {
        return answers.stream()
                .map(PeerAnswer::endorsement)
                .map(Endorsement::getEndorser)
                .flatMap(endorser -> organisations.identify(endorser).stream())
                .toList();
    }

    private static Proposal parse(SignedProposal signed) {
        try {
            return Proposal.parse(signed);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the proposal cannot be read", e);
        }
    }

    /** Why a client is not let in, if it is not. */
    private Optional<String> refuseStrangers(Proposal proposal, ClientIdentity who) {
        return organisations.hasEnrolled(who) || isFromAMember(proposal)
                ? Optional.empty()
                : Optional.of("access denied: channel [" + config.channel() + "] creator org [" + who.mspId() + "]");
    }

    private Optional<String> refuseStrangers(Proposal proposal) {
        return isFromAMember(proposal)
                ? Optional.empty()
                : Optional.of("access denied: channel [" + proposal.call().channel() + "]");
    }

    private boolean isFromAMember(Proposal proposal) {
        ByteString signature = proposal.signed().getSignature();
        ByteString signed = proposal.signed().getProposalBytes();
        return proposal.hasItsOwnId()
                && proposal.call().channel().equals(config.channel())
                && organisations
                        .identify(proposal.creator())
                        .filter(creator -> creator.hasSigned(signature, signed))
                        .isPresent();
    }

    private Call call(Invocation invocation) {
        List<ByteString> args = new ArrayList<>();
        args.add(ByteString.copyFromUtf8(invocation.function()));
        invocation.args().forEach(arg -> args.add(ByteString.copyFromUtf8(arg)));
        return new Call(
                config.channel(),
                invocation.chaincode(),
                args,
                invocation.transientData(),
                invocation.timestamp().orElseGet(Instant::now));
    }

    @Override
    public void close() {
        peers.close();
    }
}
