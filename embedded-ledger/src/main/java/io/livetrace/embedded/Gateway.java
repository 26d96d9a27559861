package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.endorsement.Peer;
import io.livetrace.embedded.endorsement.PeerAnswer;
import io.livetrace.embedded.endorsement.PeerException;
import io.livetrace.embedded.identity.ClientIdentity;
import io.livetrace.embedded.identity.Member;
import io.livetrace.embedded.identity.Organisations;
import io.livetrace.embedded.protocol.Call;
import io.livetrace.embedded.protocol.Proposal;
import io.livetrace.embedded.protocol.Transaction;
import io.livetrace.embedded.store.LedgerStore;
import io.livetrace.embedded.store.State;
import io.livetrace.embedded.validation.Admission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.protos.peer.Endorsement;

/** Sends proposals to peers and makes a transaction of their answers: what Fabric's gateway service does for a client. */
final class Gateway implements AutoCloseable {
    private final LedgerConfig config;
    private final Organisations organisations;
    private final Admission admission;
    private final Map<String, Peer> peers;
    private final LedgerStore store;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());

    Gateway(LedgerConfig config, Network network, Admission admission, LedgerStore store) {
        this.config = config;
        this.organisations = network.organisations();
        this.peers = network.peers();
        this.admission = admission;
        this.store = store;
    }

    EndorsedTransaction endorse(Invocation invocation, ClientIdentity who, Set<String> endorsers) {
        Proposal proposal = Proposal.create(call(invocation), who);
        refuseStrangers(proposal, who).ifPresent(why -> {
            throw failure(proposal, who.mspId(), why);
        });
        if (endorsers.isEmpty()) {
            throw new IllegalArgumentException("name at least one organisation that endorses");
        }
        List<PeerAnswer> answers = answers(proposal, endorsers);
        PeerAnswer first = answers.get(0);
        List<Endorsement> endorsements =
                answers.stream().map(PeerAnswer::endorsement).toList();
        ByteString envelope = Transaction.assemble(proposal, first.responsePayload(), endorsements, who);
        if (organisations.hasEnrolled(who)) {
            admission.vouchFor(envelope, members(endorsements));
        }
        return new EndorsedTransaction(
                proposal.txId(),
                first.response().getPayload(),
                envelope,
                first.simulation().privateWrites());
    }

    private List<Member> members(List<Endorsement> endorsements) {
        return endorsements.stream()
                .flatMap(one -> organisations.identify(one.getEndorser()).stream())
                .toList();
    }

    ByteString evaluate(Invocation invocation, ClientIdentity who, Optional<String> mspId) {
        Proposal proposal = Proposal.create(call(invocation), who);
        refuseStrangers(proposal, who).ifPresent(why -> {
            throw new EvaluateException(proposal.txId(), why);
        });
        Peer peer = Optional.ofNullable(peers.get(mspId.orElseGet(() -> usualPeer(who))))
                .orElseThrow(
                        () -> new EvaluateException(proposal.txId(), "no peers available to evaluate for " + mspId));
        State state = config.faults().isLagging(peer.mspId()) ? store.previousState() : store.state();
        try {
            return await(start(() -> peer.evaluate(proposal, state)), proposal);
        } catch (PeerException e) {
            throw new EvaluateException(proposal.txId(), String.valueOf(e.getMessage()));
        }
    }

    private String usualPeer(ClientIdentity who) {
        return peers.containsKey(who.mspId())
                ? who.mspId()
                : peers.keySet().iterator().next();
    }

    /** All the answers, which agree; else a failure with what each of the others said. */
    private List<PeerAnswer> answers(Proposal proposal, Set<String> endorsers) {
        State newest = store.state();
        Map<String, Future<PeerAnswer>> running = new LinkedHashMap<>();
        for (String mspId : new TreeSet<>(endorsers)) {
            Peer peer = Optional.ofNullable(peers.get(mspId))
                    .orElseThrow(() -> failure(proposal, mspId, "no peers available to endorse for " + mspId));
            State state = config.faults().isLagging(mspId) ? store.previousState() : newest;
            running.put(mspId, start(() -> peer.endorse(proposal, state)));
        }
        return agreeing(proposal, running);
    }

    private List<PeerAnswer> agreeing(Proposal proposal, Map<String, Future<PeerAnswer>> running) {
        List<PeerAnswer> answers = new ArrayList<>();
        List<EndorseException.Detail> refusals = new ArrayList<>();
        List<EndorseException.Detail> mismatches = new ArrayList<>();
        running.forEach((mspId, future) -> {
            try {
                PeerAnswer answer = await(future, proposal);
                answers.add(answer);
                if (!answer.responsePayload().equals(answers.get(0).responsePayload())) {
                    mismatches.add(new EndorseException.Detail(mspId, "ProposalResponsePayloads do not match"));
                }
            } catch (PeerException e) {
                refusals.add(new EndorseException.Detail(mspId, String.valueOf(e.getMessage())));
            }
        });
        refusals.addAll(mismatches);
        if (!refusals.isEmpty()) {
            throw new EndorseException(proposal.txId(), refusals);
        }
        return answers;
    }

    private static EndorseException failure(Proposal proposal, String mspId, String why) {
        return new EndorseException(proposal.txId(), List.of(new EndorseException.Detail(mspId, why)));
    }

    /** Why a client is not let in, if it is not. */
    private Optional<String> refuseStrangers(Proposal proposal, ClientIdentity who) {
        return organisations.hasEnrolled(who) || isSigned(proposal)
                ? Optional.empty()
                : Optional.of("access denied: channel [" + config.channel() + "] creator org [" + who.mspId() + "]");
    }

    private boolean isSigned(Proposal proposal) {
        ByteString signature = proposal.signed().getSignature();
        ByteString signed = proposal.signed().getProposalBytes();
        return organisations
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

    private <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /** Waits for a peer, within the time that chaincode has; a peer that takes longer is interrupted. */
    private <T> T await(Future<T> answer, Proposal proposal) {
        try {
            return answer.get(config.limits().execution().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PeerException("error in simulation: failed to execute transaction " + proposal.txId()
                    + ": error sending: timeout expired while executing transaction");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PeerException("the client was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "endorser-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
