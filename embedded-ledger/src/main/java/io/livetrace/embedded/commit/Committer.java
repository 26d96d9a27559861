package io.livetrace.embedded.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.protocol.BlockHashes;
import io.livetrace.embedded.protocol.BlockMessages;
import io.livetrace.embedded.protocol.ChannelConfig;
import io.livetrace.embedded.store.BlockCommit;
import io.livetrace.embedded.store.LedgerStore;
import io.livetrace.embedded.store.StoreException;
import io.livetrace.embedded.validation.AdmittedTransaction;
import io.livetrace.embedded.validation.BlockValidator;
import io.livetrace.embedded.validation.ValidatedBlock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes blocks, one after the other; for one thread. */
public final class Committer {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final long RETRY_MILLIS = 1000;

    private final LedgerStore store;
    private final BlockValidator validator;
    private volatile Optional<String> trouble = Optional.empty();
    private long lastConfig;

    public Committer(LedgerStore store, BlockValidator validator) {
        this.store = store;
        this.validator = validator;
    }

    /** Writes down who the organisations are, unless the newest block about them says the same. */
    public void begin(ChannelConfig config) {
        if (store.height() > 0) {
            Block newest = block(store.height() - 1);
            ChannelConfig current = config(newest);
            if (!current.channel().equals(config.channel())) {
                throw new IllegalArgumentException(
                        "this ledger is the channel " + current.channel() + ", not " + config.channel());
            }
            if (current.equals(config)) {
                return;
            }
        }
        lastConfig = store.height();
        ValidatedBlock nothing =
                new ValidatedBlock(List.of(TxValidationCode.VALID), new TreeMap<>(), List.of(), List.of());
        write(List.of(config.toEnvelope(Instant.now())), nothing);
    }

    /** Validates a batch, and makes it the next block. When it returns, the block is on disk. */
    public CommittedBlock commit(List<AdmittedTransaction> batch) {
        ValidatedBlock validated = validator.validate(store.height(), batch, store.state());
        List<ByteString> envelopes =
                batch.stream().map(one -> one.transaction().bytes()).toList();
        return new CommittedBlock(write(envelopes, validated), batch, validated.codes());
    }

    private Block write(List<ByteString> envelopes, ValidatedBlock validated) {
        BlockHeader header = BlockMessages.header(store.height(), store.headHash(), envelopes);
        Block block = BlockMessages.block(header, envelopes, validated.codes(), lastConfig);
        persist(new BlockCommit(
                header.getNumber(),
                BlockHashes.ofHeader(header),
                block.toByteString(),
                validated.changes(),
                validated.transactions(),
                validated.history()));
        return block;
    }

    /** A full disk is not the end: the block is written as soon as there is room, and nobody is told before. */
    private void persist(BlockCommit commit) {
        while (true) {
            try {
                store.commit(commit);
                trouble = Optional.empty();
                return;
            } catch (StoreException e) {
                trouble = Optional.of(String.valueOf(e.getMessage()));
                LOG.error("block {} cannot be written yet: {}", commit.number(), e.getMessage());
                pause(e);
            }
        }
    }

    /** Why no block can be written at present; empty when all is well. */
    public Optional<String> trouble() {
        return trouble;
    }

    private static void pause(StoreException reason) {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private ChannelConfig config(Block newest) {
        try {
            lastConfig = BlockMessages.lastConfig(newest);
            return ChannelConfig.parse(block(lastConfig).getData().getData(0));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the channel's configuration cannot be read", e);
        }
    }

    private Block block(long number) {
        try {
            return Block.parseFrom(store.block(number).orElseThrow());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("block " + number + " cannot be read", e);
        }
    }
}
