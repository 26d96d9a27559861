package io.livetrace.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What chaincode sees of the public state, as on Fabric. */
class StateSemanticsTest {
    private final TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    private static String keys(Iterable<KeyValue> entries) {
        List<String> keys = new ArrayList<>();
        entries.forEach(entry -> keys.add(entry.getKey().replace('\0', '|')));
        return String.join(" ", keys);
    }

    private static CompositeKey lot(String gtin, String lot) {
        return new CompositeKey("Lot", gtin, lot);
    }

    @Nested
    class Reading_and_writing {
        @Test
        void what_is_committed_can_be_read() {
            ledger.submit("put", "colour", "red");

            assertThat(ledger.state("colour")).isEqualTo("red");
        }

        @Test
        void a_transaction_does_not_see_its_own_writes() {
            ledger.on("writeThenRead", (stub, args) -> {
                stub.putStringState("colour", "red");
                return "[" + stub.getStringState("colour") + "]";
            });

            assertThat(ledger.submit("writeThenRead").payload().toStringUtf8()).isEqualTo("[]");
        }

        @Test
        void the_last_write_of_a_key_wins() {
            ledger.on("twice", (stub, args) -> {
                stub.putStringState("colour", "red");
                stub.delState("colour");
                stub.putStringState("colour", "blue");
                return "";
            });

            ledger.submit("twice");

            assertThat(ledger.state("colour")).isEqualTo("blue");
        }

        @Test
        void nothing_is_an_empty_array() {
            ledger.on("length", (stub, args) -> Integer.toString(stub.getState("nowhere").length));

            assertThat(ledger.evaluate("length")).isEqualTo("0");
        }

        @Test
        void a_deleted_key_is_gone() {
            ledger.submit("put", "colour", "red");

            ledger.submit("delete", "colour");

            assertThat(ledger.state("colour")).isEmpty();
        }

        @Test
        void an_empty_value_deletes() {
            ledger.submit("put", "colour", "red");

            ledger.submit("put", "colour", "");

            assertThat(ledger.evaluate("range", "", "")).isEmpty();
        }

        @Test
        void the_payload_is_the_chaincodes_answer() {
            assertThat(ledger.submit("increment", "count").payload().toStringUtf8())
                    .isEqualTo("1");
        }

        @Test
        void evaluating_changes_nothing() {
            ledger.evaluate("put", "colour", "red");

            assertThat(ledger.state("colour")).isEmpty();
        }

        @Test
        void the_time_is_the_clients() {
            ledger.on("time", (stub, args) -> stub.getTxTimestamp().toString());
            Instant longAgo = Instant.parse("2001-02-03T04:05:06.789Z");

            String time = ledger.ledger()
                    .evaluate(TestLedger.call("time").at(longAgo), ledger.client(), Optional.empty())
                    .toStringUtf8();

            assertThat(time).isEqualTo(longAgo.toString());
        }
    }

    @Nested
    class Keys {
        private void assertRefused(String key, String why) {
            ledger.on("putKey", (stub, args) -> {
                stub.putStringState(key, "x");
                return "";
            });
            assertThatThrownBy(() -> ledger.submit("putKey"))
                    .isInstanceOf(EndorseException.class)
                    .hasMessageContaining(why);
        }

        @Test
        void a_key_is_not_empty() {
            assertRefused("", "key cannot not be an empty string");
        }

        @Test
        void a_key_beginning_with_nul_is_a_composite_key() {
            assertRefused("\0loose", "must be a composite key");
        }

        @Test
        void half_a_surrogate_pair_is_no_key() {
            assertRefused("\ud800", "not a valid UTF-8 string");
        }

        @Test
        void keys_are_ordered_by_their_utf8_bytes() {
            ledger.submit("put", "\uffee", "last of the basic plane");
            ledger.submit("put", "\ud83d\ude00", "beyond it");
            ledger.submit("put", "a", "first");

            assertThat(ledger.evaluate("range", "", "")).isEqualTo("a \uffee \ud83d\ude00");
        }
    }

    @Nested
    class Ranges {
        private void putLots() {
            ledger.on("putLot", (stub, args) -> {
                stub.putStringState(lot(args.get(0), args.get(1)).toString(), "x");
                return "";
            });
            ledger.submit("putLot", "1", "A");
            ledger.submit("putLot", "1", "B");
            ledger.submit("putLot", "10", "A");
        }

        @Test
        void a_range_includes_its_start_and_excludes_its_end() {
            List.of("a", "b", "c").forEach(key -> ledger.submit("put", key, "x"));

            assertThat(ledger.evaluate("range", "a", "c")).isEqualTo("a b");
        }

        @Test
        void a_range_that_ends_before_it_begins_is_empty_also_at_the_commit() {
            ledger.submit("put", "b", "x");

            assertThat(ledger.submit("range", "c", "a").payload().toStringUtf8())
                    .isEmpty();
        }

        @Test
        void a_range_of_simple_keys_has_no_composite_keys() {
            putLots();
            ledger.submit("put", "simple", "x");

            assertThat(ledger.evaluate("range", "", "")).isEqualTo("simple");
        }

        @Test
        void a_partial_composite_key_finds_what_begins_with_whole_parts_of_it() {
            putLots();
            ledger.on("lots", (stub, args) -> keys(stub.getStateByPartialCompositeKey("Lot", args.get(0))));

            assertThat(ledger.evaluate("lots", "1")).isEqualTo("|Lot|1|A| |Lot|1|B|");
        }

        @Test
        void a_long_range_is_read_to_its_end() {
            ledger.on("putMany", (stub, args) -> {
                IntStream.range(0, 345).forEach(i -> stub.putStringState("key" + (1000 + i), "x"));
                return "";
            });
            ledger.submit("putMany");

            assertThat(ledger.evaluate("range", "", "").split(" ")).hasSize(345).endsWith("key1344");
        }

        @Test
        void a_page_ends_with_the_bookmark_of_the_next() {
            List.of("a", "b", "c").forEach(key -> ledger.submit("put", key, "x"));
            ledger.on("page", (stub, args) -> {
                var page = stub.getStateByRangeWithPagination("", "", 2, args.get(0));
                return keys(page) + ", then '" + page.getMetadata().getBookmark() + "'";
            });

            assertThat(ledger.evaluate("page", "")).isEqualTo("a b, then 'c'");
            assertThat(ledger.evaluate("page", "c")).isEqualTo("c, then ''");
        }

        @Test
        void a_transaction_that_pages_cannot_write() {
            ledger.on("pageThenWrite", (stub, args) -> {
                keys(stub.getStateByRangeWithPagination("", "", 2, ""));
                stub.putStringState("a", "x");
                return "";
            });

            assertThatThrownBy(() -> ledger.submit("pageThenWrite"))
                    .hasMessageContaining(
                            "Transaction has already performed a paginated query. Writes are not allowed");
        }

        @Test
        void a_transaction_that_writes_cannot_page() {
            ledger.on("writeThenPage", (stub, args) -> {
                stub.putStringState("a", "x");
                return keys(stub.getStateByRangeWithPagination("", "", 2, ""));
            });

            assertThatThrownBy(() -> ledger.submit("writeThenPage"))
                    .hasMessageContaining("Paginated queries are supported only in a read-only transaction");
        }

        @Test
        void there_are_no_rich_queries() {
            ledger.on("query", (stub, args) -> keys(stub.getQueryResult("{}")));

            assertThatThrownBy(() -> ledger.evaluate("query")).hasMessageContaining("ExecuteQuery not supported");
        }
    }

    @Nested
    class History {
        private String history(ChaincodeStub stub, String key) {
            List<String> changes = new ArrayList<>();
            for (KeyModification change : stub.getHistoryForKey(key)) {
                changes.add(change.isDeleted() ? "deleted" : change.getStringValue());
            }
            return String.join(" ", changes);
        }

        @Test
        void a_keys_history_is_told_newest_first() {
            ledger.on("history", (stub, args) -> history(stub, args.get(0)));
            ledger.submit("put", "colour", "red");
            ledger.submit("delete", "colour");
            ledger.submit("put", "colour", "blue");

            assertThat(ledger.evaluate("history", "colour")).isEqualTo("blue deleted red");
        }
    }

    {
        ledger.on("range", (stub, args) -> keys(stub.getStateByRange(args.get(0), args.get(1))));
    }
}
