package io.livetrace.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.embedded.endorsement.Peer;
import io.livetrace.embedded.endorsement.PeerAnswer;
import io.livetrace.embedded.endorsement.PeerException;
import io.livetrace.embedded.protocol.Proposal;
import io.livetrace.embedded.store.LedgerStore;
import io.livetrace.embedded.store.State;
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

/** The organisations' peers, each asked on a thread of its own and within the time that chaincode has. */
final class Peers implements AutoCloseable {
    private final LedgerConfig config;
    private final Map<String, Peer> peers;
    private final LedgerStore store;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());

    Peers(LedgerConfig config, Map<String, Peer> peers, LedgerStore store) {
        this.config = config;
        this.peers = peers;
        this.store = store;
    }

    /** One peer's answer: the organisation's, absent means the client's own, else the first. */
    ByteString evaluate(Proposal proposal, String client, Optional<String> mspId) {
        Peer peer = Optional.ofNullable(peers.get(mspId.orElseGet(() -> usual(client))))
                .orElseThrow(
                        () -> new EvaluateException(proposal.txId(), "no peers available to evaluate for " + mspId));
        State state = seenBy(peer.mspId(), store.state());
        try {
            return await(start(() -> peer.evaluate(proposal, state)), proposal);
        } catch (PeerException e) {
            throw new EvaluateException(proposal.txId(), String.valueOf(e.getMessage()));
        }
    }

    /** All the answers, which agree; else a failure with what each of the others said. */
    List<PeerAnswer> endorse(Proposal proposal, Set<String> endorsers) {
        if (endorsers.isEmpty()) {
            throw new IllegalArgumentException("name at least one organisation that endorses");
        }
        State newest = store.state();
        Map<String, Future<PeerAnswer>> running = new LinkedHashMap<>();
        for (String mspId : new TreeSet<>(endorsers)) {
            Peer peer = Optional.ofNullable(peers.get(mspId))
                    .orElseThrow(() ->
                            EndorseException.of(proposal.txId(), mspId, "no peers available to endorse for " + mspId));
            State state = seenBy(mspId, newest);
            running.put(mspId, start(() -> peer.endorse(proposal, state)));
        }
        return agreeing(proposal, running);
    }

    private State seenBy(String mspId, State newest) {
        return config.faults().isLagging(mspId) ? store.previousState() : newest;
    }

    private String usual(String client) {
        return peers.containsKey(client) ? client : peers.keySet().iterator().next();
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
