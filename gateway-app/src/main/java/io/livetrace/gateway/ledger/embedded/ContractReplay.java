package io.livetrace.gateway.ledger.embedded;

import com.google.protobuf.ByteString;
import io.livetrace.chaincode.LiveTraceChaincode;
import io.livetrace.embedded.replay.Replay;
import io.livetrace.gateway.ledger.Block;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our contracts, run again for transactions of any ledger, on the state that its earlier transactions add up to. The endorser's
 * clock shows each transaction's own time, because lateness is past. Not thread-safe.
 */
public final class ContractReplay {
    private static final String CHAINCODE = EmbeddedAdapter.CHAINCODE;

    private final Replay replay;

    /** @param channel the channel that the transactions belong to */
    public ContractReplay(String channel) {
        this.replay = new Replay(channel, CHAINCODE, time -> new LiveTraceChaincode(Clock.fixed(time, ZoneOffset.UTC)));
    }

    /**
     * What the contracts make of a transaction.
     *
     * @param refusal what they say, when they refuse it
     * @param writes what it would change
     * @param hashedWrites what it would change of private collections
     */
    public record Computed(Optional<String> refusal, List<Block.Write> writes, List<Block.HashedWrite> hashedWrites) {}

    /** Runs a transaction without its transient data, which no block holds. */
    public Computed run(Block.Transaction tx, Block.Invocation invocation) {
        Replay.Answer answer = replay.run(
                new Replay.Called(tx.txId(), tx.time(), Blocks.bytes(invocation.signer()), input(invocation)));
        return new Computed(
                answer.refusal(),
                answer.writeSet().writes().stream().map(Blocks::write).toList(),
                answer.writeSet().privateWrites().stream()
                        .map(Blocks::hashedWrite)
                        .toList());
    }

    /** Adds what a valid transaction has changed. */
    public void fold(long block, Block.Transaction tx) {
        replay.fold(block, tx.index(), Blocks.writeSet(CHAINCODE, tx));
    }

    private static List<ByteString> input(Block.Invocation invocation) {
        return Stream.concat(Stream.of(invocation.function()), invocation.arguments().stream())
                .map(ByteString::copyFromUtf8)
                .toList();
    }
}
