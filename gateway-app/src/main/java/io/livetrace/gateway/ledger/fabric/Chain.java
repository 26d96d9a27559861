package io.livetrace.gateway.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.TxStatus;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** What a peer knows of its blocks, asked of the system chaincode {@code qscc}. */
final class Chain {
    private static final String CHAINCODE = "qscc";

    private final Calls calls;
    private final String namespace;

    /** @param namespace the chaincode whose writes are of interest */
    Chain(Calls calls, String namespace) {
        this.calls = calls;
        this.namespace = namespace;
    }

    /** How many blocks that company's peer has. */
    Future<Long> height(Company company, String channel) {
        return ask(company, channel, "GetChainInfo")
                .recover(failure -> Future.failedFuture(Failures.ofEvaluating(failure)))
                .map(Chain::height);
    }

    Future<Optional<Block>> block(Company company, String channel, long number) {
        return block(company, channel, "GetBlockByNumber", String.valueOf(number));
    }

    /** What became of a transaction; of two envelopes with one id, the first counts. */
    Future<Optional<TxStatus>> status(Company company, String channel, String txId) {
        return block(company, channel, "GetBlockByTxID", txId)
                .map(found -> found.flatMap(block -> block.transactions().stream()
                        .filter(tx -> tx.txId().equals(txId))
                        .findFirst()
                        .map(tx -> new TxStatus(txId, block.number(), tx.validationCode()))));
    }

    private Future<Optional<Block>> block(Company company, String channel, String question, String of) {
        FabricBlocks blocks = new FabricBlocks(channel, namespace);
        return ask(company, channel, question, of)
                .map(bytes -> Optional.of(blocks.read(parse(bytes))))
                .recover(failure -> Failures.isAbsence(failure)
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(Failures.ofEvaluating(failure)));
    }

    private Future<ByteString> ask(Company company, String channel, String question, String... of) {
        List<String> arguments =
                Stream.concat(Stream.of(channel), Stream.of(of)).toList();
        return calls.evaluate(company, new Invocation(channel, CHAINCODE, question, arguments, Map.of()));
    }

    private static long height(ByteString info) {
        try {
            return BlockchainInfo.parseFrom(info).getHeight();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the peer's height cannot be read", e);
        }
    }

    private static org.hyperledger.fabric.protos.common.Block parse(ByteString bytes) {
        try {
            return org.hyperledger.fabric.protos.common.Block.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the peer's block cannot be read", e);
        }
    }
}
