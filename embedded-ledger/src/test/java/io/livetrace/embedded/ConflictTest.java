package io.livetrace.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.PHANTOM_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Transactions that were endorsed on a state which has changed meanwhile. */
class ConflictTest {
    private TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    private void reopenWithBlocksOfTwo() {
        ledger.close();
        ledger = TestLedger.openWithBlocksOfTwo();
    }

    private static long count(Iterator<KeyValue> entries, int atMost) {
        long seen = 0;
        while (seen < atMost && entries.hasNext()) {
            entries.next();
            seen++;
        }
        return seen;
    }

    @Nested
    class Keys {
        @Test
        void a_key_that_was_read_and_has_changed_conflicts() {
            EndorsedTransaction late = ledger.endorse("increment", "count");
            ledger.submit("increment", "count");

            assertThat(ledger.code(late)).isEqualTo(MVCC_READ_CONFLICT);
            assertThat(ledger.state("count")).isEqualTo("1");
        }

        @Test
        void a_key_that_was_read_as_absent_and_now_exists_conflicts() {
            EndorsedTransaction late = ledger.endorse("increment", "count");
            ledger.submit("put", "count", "7");

            assertThat(ledger.code(late)).isEqualTo(MVCC_READ_CONFLICT);
        }

        @Test
        void a_key_that_was_deleted_and_written_again_conflicts() {
            ledger.submit("put", "count", "7");
            EndorsedTransaction late = ledger.endorse("increment", "count");
            ledger.submit("delete", "count");
            ledger.submit("put", "count", "7");

            assertThat(ledger.code(late)).isEqualTo(MVCC_READ_CONFLICT);
        }

        @Test
        void blind_writes_never_conflict() {
            EndorsedTransaction first = ledger.endorse("put", "colour", "red");
            EndorsedTransaction second = ledger.endorse("put", "colour", "blue");

            assertThat(ledger.code(first)).isEqualTo(VALID);
            assertThat(ledger.code(second)).isEqualTo(VALID);
            assertThat(ledger.state("colour")).isEqualTo("blue");
        }

        @Test
        void of_two_in_one_block_only_the_first_is_valid() {
            reopenWithBlocksOfTwo();

            List<?> codes =
                    ledger.orderTogether(ledger.endorse("increment", "count"), ledger.endorse("increment", "count"));

            assertThat(codes).isEqualTo(List.of(VALID, MVCC_READ_CONFLICT));
            assertThat(ledger.state("count")).isEqualTo("1");
        }

        @Test
        void an_invalid_transaction_is_kept_and_changes_nothing() {
            EndorsedTransaction late = ledger.endorse("increment", "count");
            ledger.submit("increment", "count");
            ledger.code(late);

            assertThat(ledger.ledger().status(late.txId()).orElseThrow().code()).isEqualTo(MVCC_READ_CONFLICT);
        }
    }

    @Nested
    class Ranges {
        private EndorsedTransaction endorsedOnRangeFromAToC() {
            ledger.on("countRange", (stub, args) -> {
                stub.putStringState(
                        "zzz", "seen " + count(stub.getStateByRange("a", "c").iterator(), 1000));
                return "";
            });
            return ledger.endorse("countRange");
        }

        @Test
        void a_new_key_in_a_range_that_was_read_is_a_phantom() {
            EndorsedTransaction late = endorsedOnRangeFromAToC();
            ledger.submit("put", "b", "x");

            assertThat(ledger.code(late)).isEqualTo(PHANTOM_READ_CONFLICT);
        }

        @Test
        void a_changed_key_in_a_range_is_a_phantom() {
            ledger.submit("put", "b", "x");
            EndorsedTransaction late = endorsedOnRangeFromAToC();
            ledger.submit("put", "b", "x");

            assertThat(ledger.code(late)).isEqualTo(PHANTOM_READ_CONFLICT);
        }

        @Test
        void a_deleted_key_in_a_range_is_a_phantom() {
            ledger.submit("put", "b", "x");
            EndorsedTransaction late = endorsedOnRangeFromAToC();
            ledger.submit("delete", "b");

            assertThat(ledger.code(late)).isEqualTo(PHANTOM_READ_CONFLICT);
        }

        @Test
        void a_key_beside_the_range_is_none() {
            EndorsedTransaction late = endorsedOnRangeFromAToC();
            ledger.submit("put", "c", "x");

            assertThat(ledger.code(late)).isEqualTo(VALID);
        }

        @Test
        void a_phantom_in_the_same_block_is_seen() {
            reopenWithBlocksOfTwo();
            EndorsedTransaction late = endorsedOnRangeFromAToC();

            assertThat(ledger.orderTogether(ledger.endorse("put", "b", "x"), late))
                    .isEqualTo(List.of(VALID, PHANTOM_READ_CONFLICT));
        }

        @Test
        void deleting_in_the_same_block_what_was_not_there_is_no_phantom() {
            reopenWithBlocksOfTwo();
            EndorsedTransaction late = endorsedOnRangeFromAToC();

            assertThat(ledger.orderTogether(ledger.endorse("delete", "b"), late))
                    .isEqualTo(List.of(VALID, VALID));
        }

        @Test
        void who_stops_early_depends_on_the_batch_that_the_peer_has_read() {
            ledger.on("putMany", (stub, args) -> {
                IntStream.range(0, 150).forEach(i -> stub.putStringState("k" + (100 + i), "x"));
                return "";
            });
            ledger.on("firstOfMany", (stub, args) -> {
                stub.putStringState(
                        "zzz", "seen " + count(stub.getStateByRange("k", "l").iterator(), 1));
                return "";
            });
            ledger.submit("putMany");
            EndorsedTransaction one = ledger.endorse("firstOfMany");
            EndorsedTransaction other = ledger.endorse("firstOfMany");

            ledger.submit("put", "k201", "behind the 101 entries that were fetched");
            assertThat(ledger.code(one)).isEqualTo(VALID);
            ledger.submit("put", "k200", "the last of them");
            assertThat(ledger.code(other)).isEqualTo(PHANTOM_READ_CONFLICT);
        }
    }
}
