package io.livetrace.embedded;

import static io.livetrace.embedded.TestLedger.ALPHA;
import static io.livetrace.embedded.TestLedger.BETA;
import static io.livetrace.embedded.TestLedger.CHAINCODE;
import static io.livetrace.embedded.TestLedger.DELTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.block.Block;
import io.livetrace.embedded.block.BlockTransaction;
import io.livetrace.embedded.block.WriteSet.StateWrite;
import io.livetrace.embedded.crypto.Sha256;
import io.livetrace.embedded.protocol.ChannelConfig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What readers of the chain get. */
@SuppressWarnings("try") // a stream runs as long as its try block
class BlockStreamTest {
    private final TestLedger ledger = TestLedger.open();
    private final LinkedBlockingQueue<Block> received = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<Long> take(int count) throws InterruptedException {
        Long[] numbers = new Long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = received.take().number();
        }
        return List.of(numbers);
    }

    private BlockTransaction only(long block) {
        return ledger.ledger().block(block).orElseThrow().transactions().get(0);
    }

    @Test
    void old_blocks_come_first_and_new_ones_as_they_are_made() throws InterruptedException {
        ledger.submit("put", "a", "1");
        ledger.submit("put", "a", "2");

        try (Subscription stream = ledger.ledger().blocks(1, received::add)) {
            assertThat(take(2)).containsExactly(1L, 2L);
            ledger.submit("put", "a", "3");
            assertThat(take(1)).containsExactly(3L);
        }
    }

    @Test
    void a_stream_may_begin_ahead_of_the_chain() throws InterruptedException {
        try (Subscription stream = ledger.ledger().blocks(2, received::add)) {
            ledger.submit("put", "a", "1");
            ledger.submit("put", "a", "2");

            assertThat(take(1)).containsExactly(2L);
        }
    }

    @Test
    void a_consumer_that_fails_gets_the_block_again() throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(1);
        ledger.submit("put", "a", "1");

        try (Subscription stream = ledger.ledger().blocks(1, block -> {
            if (failures.getCount() > 0) {
                failures.countDown();
                throw new IllegalStateException("not yet");
            }
            received.add(block);
        })) {
            assertThat(take(1)).containsExactly(1L);
        }
    }

    @Test
    void nothing_comes_after_the_stream_is_closed() {
        ledger.ledger().blocks(1, received::add).close();

        ledger.submit("put", "a", "1");

        assertThat(received).isEmpty();
    }

    @Test
    void a_transaction_is_told_with_all_that_readers_need() {
        ledger.on("sell", (stub, args) -> {
            stub.putStringState("stock", "9");
            stub.delState("offer");
            stub.setEvent("sold", new byte[] {1});
            return "";
        });
        Instant time = Instant.parse("2026-11-22T10:00:00Z");
        EndorsedTransaction sale =
                ledger.ledger().endorse(TestLedger.call("sell").at(time), ledger.client(), Set.of(ALPHA, BETA));
        ledger.code(sale);

        BlockTransaction told = only(1);

        assertThat(told.txId()).isEqualTo(sale.txId());
        assertThat(told.isValid()).isTrue();
        assertThat(told.timestamp()).isEqualTo(time);
        assertThat(told.creator()).isEqualTo(ledger.client().creator());
        assertThat(told.creatorMspId()).isEqualTo(DELTA);
        assertThat(told.endorsers()).containsExactly(ALPHA, BETA);
        assertThat(told.writes())
                .containsExactly(
                        new StateWrite(CHAINCODE, "offer", Optional.empty()),
                        new StateWrite(CHAINCODE, "stock", Optional.of(ByteString.copyFromUtf8("9"))));
        assertThat(told.event().orElseThrow().name()).isEqualTo("sold");
    }

    @Test
    void invalid_transactions_are_told_too() {
        EndorsedTransaction late = ledger.endorse("increment", "count");
        ledger.submit("increment", "count");
        ledger.code(late);

        assertThat(only(2).code()).isEqualTo(MVCC_READ_CONFLICT);
        assertThat(only(2).writes()).isNotEmpty();
    }

    @Test
    void each_block_names_the_hash_of_the_one_before() {
        ledger.submit("put", "a", "1");
        ledger.submit("put", "a", "2");

        for (long number = 1; number < ledger.ledger().height(); number++) {
            Block before = ledger.ledger().block(number - 1).orElseThrow();
            assertThat(ledger.ledger().block(number).orElseThrow().previousHash())
                    .isEqualTo(before.hash());
        }
    }

    @Test
    void hashes_are_fabrics() throws InvalidProtocolBufferException {
        ledger.submit("put", "a", "1");
        Block block = ledger.ledger().block(1).orElseThrow();
        var raw = org.hyperledger.fabric.protos.common.Block.parseFrom(block.raw());
        byte[] der = new byte[] {0x30, 3 + 2 + 32 + 2 + 32, 2, 1, 1};

        ByteString header = ByteString.copyFrom(der)
                .concat(ByteString.copyFrom(new byte[] {4, 32}))
                .concat(raw.getHeader().getPreviousHash())
                .concat(ByteString.copyFrom(new byte[] {4, 32}))
                .concat(Sha256.of(raw.getData().getData(0)));

        assertThat(block.hash()).isEqualTo(Sha256.of(header));
    }

    @Test
    void block_0_tells_the_organisations_and_their_certificates() throws InvalidProtocolBufferException {
        Block first = ledger.ledger().block(0).orElseThrow();
        var raw = org.hyperledger.fabric.protos.common.Block.parseFrom(first.raw());

        assertThat(first.transactions()).isEmpty();
        assertThat(ChannelConfig.parse(raw.getData().getData(0)).roots())
                .containsOnlyKeys(ALPHA, BETA, TestLedger.GAMMA, DELTA);
    }
}
