package io.livetrace.embedded;

import static io.livetrace.embedded.TestLedger.ALPHA;
import static io.livetrace.embedded.TestLedger.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.DUPLICATE_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Envelopes on their way into blocks: honest, repeated, lost. */
class OrderingTest {
    private TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    private void reopen(UnaryOperator<LedgerConfig> settings) {
        ledger.close();
        ledger = TestLedger.open(settings);
    }

    @Nested
    class Repeated_envelopes {
        @Test
        void the_first_code_of_a_transaction_id_wins() {
            EndorsedTransaction once = ledger.endorse("put", "a", "x");

            assertThat(ledger.code(once)).isEqualTo(VALID);
            assertThat(ledger.code(once)).isEqualTo(VALID);
            assertThat(ledger.ledger().status(once.txId()).orElseThrow().block())
                    .isEqualTo(1);
        }

        @Test
        void the_second_copy_is_kept_as_a_duplicate() {
            EndorsedTransaction once = ledger.endorse("put", "a", "x");
            ledger.code(once);
            ledger.code(once);

            assertThat(ledger.ledger()
                            .block(2)
                            .orElseThrow()
                            .transactions()
                            .get(0)
                            .code())
                    .isEqualTo(DUPLICATE_TXID);
        }

        @Test
        void two_copies_in_one_block_take_effect_once() {
            ledger.close();
            ledger = TestLedger.openWithBlocksOfTwo();
            ledger.faults().repeatNext();

            assertThat(ledger.code(ledger.endorse("increment", "count"))).isEqualTo(VALID);
            assertThat(ledger.ledger().block(1).orElseThrow().transactions())
                    .extracting(one -> one.code())
                    .containsExactly(VALID, DUPLICATE_TXID);
            assertThat(ledger.state("count")).isEqualTo("1");
        }
    }

    @Nested
    class Lost_envelopes {
        @Test
        @SuppressWarnings("try") // the stream runs as long as its try block
        void leave_the_outcome_unknown_and_can_be_sent_again() {
            reopen(config -> config.with(Limits.DEFAULT.commit(Duration.ofMillis(100))));
            ledger.faults().loseNext();
            EndorsedTransaction lost = ledger.endorse("put", "a", "x");

            assertThatThrownBy(() -> ledger.code(lost)).isInstanceOf(CommitStatusException.class);
            assertThat(ledger.ledger().status(lost.txId())).isEmpty();

            CompletableFuture<Long> seen = new CompletableFuture<>();
            try (Subscription stream = ledger.ledger().blocks(1, block -> seen.complete(block.number()))) {
                var unused = ledger.ledger().order(lost);
                assertThat(seen.join()).isEqualTo(1);
            }
            assertThat(ledger.ledger().status(lost.txId()).orElseThrow().code()).isEqualTo(VALID);
        }
    }

    @Nested
    class Lagging_endorsers {
        @Test
        void see_the_state_before_the_newest_block() {
            ledger.submit("put", "a", "old");
            ledger.submit("put", "a", "new");
            ledger.faults().lag(BETA);

            assertThat(ledger.evaluateAt(BETA, "get", "a")).isEqualTo("old");
            assertThat(ledger.evaluateAt(ALPHA, "get", "a")).isEqualTo("new");
        }

        @Test
        void disagree_with_the_others() {
            ledger.submit("put", "count", "1");
            ledger.faults().lag(BETA);

            assertThatThrownBy(() -> ledger.submit("increment", "count"))
                    .isInstanceOf(EndorseException.class)
                    .hasMessage("ProposalResponsePayloads do not match");

            ledger.faults().catchUp(BETA);
            assertThat(ledger.submit("increment", "count").payload().toStringUtf8())
                    .isEqualTo("2");
        }

        @Test
        void behind_together_agree_and_conflict_at_the_commit() {
            ledger.submit("put", "count", "1");
            ledger.faults().lag(ALPHA);
            ledger.faults().lag(BETA);

            assertThatThrownBy(() -> ledger.submit("increment", "count"))
                    .isInstanceOf(CommitException.class)
                    .hasMessageContaining("MVCC_READ_CONFLICT");
        }

        @Test
        void lag_at_random_by_a_seed() {
            ledger.submit("put", "a", "old");
            ledger.submit("put", "a", "new");

            assertThat(sample(7)).isEqualTo(sample(7)).contains("old", "new");
        }

        private List<String> sample(long seed) {
            ledger.faults().atRandom(seed, 0.5, 0, 0);
            return IntStream.range(0, 20)
                    .mapToObj(i -> ledger.evaluateAt(BETA, "get", "a"))
                    .toList();
        }
    }

    @Nested
    class Blocks {
        @Test
        void are_cut_by_number() {
            ledger.close();
            ledger = TestLedger.openWithBlocksOfTwo();

            ledger.orderTogether(ledger.endorse("put", "a", "x"), ledger.endorse("put", "b", "x"));

            assertThat(ledger.ledger().block(1).orElseThrow().transactions()).hasSize(2);
        }

        @Test
        void are_cut_by_size() {
            reopen(config -> config.with(new BlockCutting(500, 10_000, Duration.ofSeconds(20))));
            String large = "x".repeat(6000);

            CompletableFuture<CommitStatus> first = ledger.ledger().order(ledger.endorse("put", "a", large));
            CompletableFuture<CommitStatus> second = ledger.ledger().order(ledger.endorse("put", "b", large));

            assertThat(TestLedger.join(first).block()).isEqualTo(1);
            ledger.close();
            assertThat(TestLedger.join(second).block()).isEqualTo(2);
        }

        @Test
        void what_was_accepted_is_committed_before_the_ledger_closes() {
            reopen(config -> config.with(BlockCutting.DEFAULT.every(Duration.ofSeconds(20))));
            var outcome = ledger.ledger().order(ledger.endorse("put", "a", "x"));

            ledger.close();

            assertThat(TestLedger.join(outcome).code()).isEqualTo(VALID);
        }
    }
}
