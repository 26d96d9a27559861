package io.livetrace.embedded.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.block.WriteSet;
import io.livetrace.embedded.protocol.Call;
import io.livetrace.embedded.protocol.Proposal;
import io.livetrace.embedded.simulation.PeerContext;
import io.livetrace.embedded.simulation.Simulation;
import io.livetrace.embedded.store.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.Chaincode.Response;

/**
 * One chaincode of one channel, run again transaction by transaction. Used by one thread at a time. The state is held in memory.
 */
public final class Replay {
    private static final int ERROR_FROM = 400;

    private final String channel;
    private final String chaincode;
    private final Function<Instant, Chaincode> code;
    private final FoldedState state = new FoldedState();

    /** @param code the chaincode as it runs on a peer whose clock shows that time */
    public Replay(String channel, String chaincode, Function<Instant, Chaincode> code) {
        this.channel = channel;
        this.chaincode = chaincode;
        this.code = code;
    }

    /**
     * What a client once called.
     *
     * @param txId the transaction's id
     * @param time the client's clock
     * @param creator its serialized identity
     * @param args function and arguments
     */
    public record Called(String txId, Instant time, ByteString creator, List<ByteString> args) {
        public Called {
            args = List.copyOf(args);
        }
    }

    /**
     * What the chaincode makes of it.
     *
     * @param refusal the chaincode's message, when it refuses
     * @param writeSet what it would change
     */
    public record Answer(Optional<String> refusal, WriteSet writeSet) {
        static Answer refused(String message) {
            return new Answer(Optional.of(message), WriteSet.NONE);
        }
    }

    /** Runs a transaction on the state as it stands, without transient data; changes nothing. */
    public Answer run(Called called) {
        Call call = new Call(channel, chaincode, called.args(), Map.of(), called.time());
        Chaincode chaincodeThen = code.apply(called.time());
        Simulation simulation =
                new Simulation(observer(chaincodeThen), Proposal.of(called.txId(), call, called.creator()), state);
        Response response = chaincodeThen.invoke(simulation.stub());
        if (response.getStatusCode() >= ERROR_FROM) {
            return Answer.refused(String.valueOf(response.getMessage()));
        }
        try {
            return new Answer(
                    Optional.empty(), WriteSet.parse(simulation.finish().readWriteSet()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a simulation has noted what cannot be read", e);
        }
    }

    /** Adds what a valid transaction has changed. */
    public void fold(long block, int transaction, WriteSet writeSet) {
        state.fold(new Version(block, transaction), writeSet);
    }

    /** A peer that belongs to nobody: it knows every collection by its hashes and none by its content. */
    private PeerContext observer(Chaincode installed) {
        return new PeerContext("", mspId -> true, Map.of(chaincode, installed), (name, key) -> {
            throw new UnsupportedOperationException("whoever runs a transaction again has no history of keys");
        });
    }
}
