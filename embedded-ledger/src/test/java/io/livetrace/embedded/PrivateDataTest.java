package io.livetrace.embedded;

import static io.livetrace.embedded.TestLedger.ALPHA;
import static io.livetrace.embedded.TestLedger.BETA;
import static io.livetrace.embedded.TestLedger.DELTA;
import static io.livetrace.embedded.TestLedger.GAMMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.livetrace.embedded.block.BlockTransaction;
import io.livetrace.embedded.block.WriteSet.PrivateWrite;
import io.livetrace.embedded.crypto.Sha256;
import io.livetrace.embedded.protocol.NamespaceRwSet;
import io.livetrace.embedded.protocol.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The implicit private collection that each organisation has. */
class PrivateDataTest {
    private static final String PRICE = "price";

    private final TestLedger ledger = TestLedger.open();

    @BeforeEach
    void chaincode() {
        ledger.on("hide", (stub, args) -> {
            stub.putPrivateData(of(args.get(0)), PRICE, stub.getTransient().get("value"));
            return "";
        });
        ledger.on("forget", (stub, args) -> {
            stub.delPrivateData(of(args.get(0)), PRICE);
            return "";
        });
        ledger.on("purge", (stub, args) -> {
            stub.purgePrivateData(of(args.get(0)), PRICE);
            return "";
        });
        ledger.on("reveal", (stub, args) -> stub.getPrivateDataUTF8(of(args.get(0)), PRICE));
        ledger.on("hash", (stub, args) -> HexFormat.of().formatHex(stub.getPrivateDataHash(of(args.get(0)), PRICE)));
        ledger.on("writeIfHash", (stub, args) -> {
            stub.getPrivateDataHash(of(args.get(0)), PRICE);
            stub.putStringState("seen", "x");
            return "";
        });
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static String of(String mspId) {
        return "_implicit_org_" + mspId;
    }

    private EndorsedTransaction hide(String owner, String value, String... endorsers) {
        Invocation call = TestLedger.call("hide", owner).withTransient(Map.of("value", ByteString.copyFromUtf8(value)));
        return ledger.ledger().endorse(call, ledger.client(), Set.of(endorsers));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(ByteString.copyFromUtf8(text)).toByteArray());
    }

    @Nested
    class Content {
        @Test
        void its_owners_peer_reads_it() {
            ledger.code(hide(BETA, "42", ALPHA, BETA));

            assertThat(ledger.evaluateAt(BETA, "reveal", BETA)).isEqualTo("42");
        }

        @Test
        void another_peer_cannot() {
            ledger.code(hide(BETA, "42", ALPHA, BETA));

            assertThatThrownBy(() -> ledger.evaluateAt(ALPHA, "reveal", BETA))
                    .isInstanceOf(EvaluateException.class)
                    .hasMessageContaining("private data matching public hash version is not available");
        }

        @Test
        void every_peer_reads_its_hash() {
            ledger.code(hide(BETA, "42", ALPHA, BETA));

            assertThat(ledger.evaluateAt(GAMMA, "hash", BETA)).isEqualTo(sha256("42"));
        }

        @Test
        void what_was_never_written_is_empty_everywhere() {
            assertThat(ledger.evaluateAt(ALPHA, "reveal", BETA)).isEmpty();
            assertThat(ledger.evaluateAt(ALPHA, "hash", BETA)).isEmpty();
        }

        @Test
        void what_is_deleted_is_gone() {
            ledger.code(hide(BETA, "42", ALPHA, BETA));
            ledger.submit("forget", BETA);

            assertThat(ledger.evaluateAt(BETA, "reveal", BETA)).isEmpty();
            assertThat(ledger.evaluateAt(GAMMA, "hash", BETA)).isEmpty();
        }

        @Test
        void what_is_purged_is_gone() {
            ledger.code(hide(BETA, "42", ALPHA, BETA));
            ledger.submit("purge", BETA);

            assertThat(ledger.evaluateAt(BETA, "reveal", BETA)).isEmpty();
            assertThat(ledger.evaluateAt(GAMMA, "hash", BETA)).isEmpty();
        }

        @Test
        void a_purge_is_seen_as_one_in_the_block() throws InvalidProtocolBufferException {
            EndorsedTransaction purge = ledger.endorse("purge", BETA);

            assertThat(Transaction.parse(purge.envelope()).namespaces())
                    .flatExtracting(NamespaceRwSet::collections)
                    .flatExtracting(collection -> collection.hashes().getHashedWritesList())
                    .singleElement()
                    .satisfies(write -> {
                        assertThat(write.getIsPurge()).isTrue();
                        assertThat(write.getIsDelete()).isTrue();
                        assertThat(write.getKeyHash()).isEqualTo(Sha256.of(ByteString.copyFromUtf8(PRICE)));
                    });
        }

        @Test
        void what_is_purged_may_be_hidden_anew() {
            ledger.code(hide(BETA, "42", ALPHA, BETA));
            ledger.submit("purge", BETA);
            ledger.code(hide(BETA, "43", ALPHA, BETA));

            assertThat(ledger.evaluateAt(BETA, "reveal", BETA)).isEqualTo("43");
        }

        @Test
        void it_is_lost_when_it_does_not_come_with_the_envelope() {
            EndorsedTransaction whole = hide(BETA, "42", ALPHA, BETA);
            EndorsedTransaction bare =
                    new EndorsedTransaction(whole.txId(), whole.payload(), whole.envelope(), ByteString.EMPTY);

            assertThat(ledger.code(bare)).isEqualTo(VALID);
            assertThat(ledger.evaluateAt(GAMMA, "hash", BETA)).isEqualTo(sha256("42"));
            assertThatThrownBy(() -> ledger.evaluateAt(BETA, "reveal", BETA)).hasMessageContaining("not available");
        }

        @Test
        void other_content_than_was_endorsed_is_not_taken() {
            EndorsedTransaction honest = hide(BETA, "42", ALPHA, BETA);
            ByteString other = hide(BETA, "43", ALPHA, BETA).privateWrites();

            ledger.code(new EndorsedTransaction(honest.txId(), honest.payload(), honest.envelope(), other));

            assertThatThrownBy(() -> ledger.evaluateAt(BETA, "reveal", BETA)).hasMessageContaining("not available");
        }

        @Test
        void content_that_cannot_be_read_is_lost_and_harms_nobody() {
            EndorsedTransaction whole = hide(BETA, "42", ALPHA, BETA);
            ByteString nonsense = ByteString.copyFromUtf8("nonsense");

            assertThat(ledger.code(new EndorsedTransaction(whole.txId(), whole.payload(), whole.envelope(), nonsense)))
                    .isEqualTo(VALID);
            assertThat(ledger.code(hide(BETA, "43", ALPHA, BETA))).isEqualTo(VALID);
        }

        @Test
        void it_survives_being_kept_as_bytes_until_it_is_ordered() {
            byte[] kept = hide(BETA, "42", ALPHA, BETA).toBytes();

            ledger.code(EndorsedTransaction.fromBytes(kept));

            assertThat(ledger.evaluateAt(BETA, "reveal", BETA)).isEqualTo("42");
        }
    }

    @Nested
    class Policies {
        @Test
        void its_owner_must_endorse_from_the_first_write_on() {
            assertThat(ledger.code(hide(BETA, "42", ALPHA, GAMMA))).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }

        @Test
        void nobody_purges_for_its_owner() {
            EndorsedTransaction purge =
                    ledger.ledger().endorse(TestLedger.call("purge", BETA), ledger.client(), Set.of(ALPHA, GAMMA));

            assertThat(ledger.code(purge)).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }

        @Test
        void its_owner_is_enough_when_nothing_else_is_written() {
            assertThat(ledger.code(hide(BETA, "42", BETA))).isEqualTo(VALID);
        }

        @Test
        void an_organisation_without_a_peer_can_have_nothing_written() {
            assertThat(ledger.code(hide(DELTA, "42", ALPHA, BETA, GAMMA))).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
        }

        @Test
        void there_is_no_collection_of_a_stranger() {
            assertThatThrownBy(() -> hide("NobodyMSP", "42", ALPHA, BETA))
                    .hasMessageContaining("collection [_implicit_org_NobodyMSP] not defined");
        }
    }

    @Nested
    class Reads_in_transactions {
        @Test
        void content_that_was_read_and_has_changed_conflicts() {
            ledger.on("raise", (stub, args) -> {
                stub.putPrivateData(of(BETA), PRICE, stub.getPrivateDataUTF8(of(BETA), PRICE) + "0");
                return "";
            });
            ledger.code(hide(BETA, "42", BETA));
            EndorsedTransaction late = ledger.ledger().endorse(TestLedger.call("raise"), ledger.client(), Set.of(BETA));
            ledger.code(hide(BETA, "43", BETA));

            assertThat(ledger.code(late)).isEqualTo(MVCC_READ_CONFLICT);
        }

        @Test
        void content_that_one_endorser_lacks_is_endorsed_by_none() {
            ledger.code(hide(BETA, "42", ALPHA, BETA));

            assertThatThrownBy(() -> ledger.ledger()
                            .endorse(TestLedger.call("reveal", BETA), ledger.client(), Set.of(ALPHA, BETA)))
                    .isInstanceOf(EndorseException.class)
                    .hasMessageContaining("not available");
        }

        @Test
        void a_hash_that_was_read_and_has_changed_conflicts() {
            EndorsedTransaction late = ledger.endorse("writeIfHash", BETA);
            ledger.code(hide(BETA, "42", ALPHA, BETA));

            assertThat(ledger.code(late)).isEqualTo(MVCC_READ_CONFLICT);
        }

        @Test
        void reading_a_foreign_hash_needs_no_foreign_endorsement() {
            ledger.code(hide(GAMMA, "42", GAMMA));

            assertThat(ledger.code(ledger.endorse("writeIfHash", GAMMA))).isEqualTo(VALID);
        }

        @Test
        void private_ranges_are_for_read_only_transactions() {
            ledger.on("rangeThenWrite", (stub, args) -> {
                stub.getPrivateDataByRange(of(ALPHA), "", "");
                stub.putStringState("a", "x");
                return "";
            });

            assertThatThrownBy(() -> ledger.submit("rangeThenWrite"))
                    .hasMessageContaining("already performed queries on pvt data. Writes are not allowed");
        }

        @Test
        void private_ranges_show_content_to_the_owner_only() {
            ledger.code(hide(BETA, "42", BETA));
            ledger.on("range", (stub, args) -> {
                StringBuilder found = new StringBuilder();
                stub.getPrivateDataByRange(of(BETA), "", "").forEach(e -> found.append(e.getKey()));
                return found.toString();
            });

            assertThat(ledger.evaluateAt(BETA, "range")).isEqualTo(PRICE);
            assertThat(ledger.evaluateAt(ALPHA, "range")).isEmpty();
        }
    }

    @Test
    void blocks_hold_hashes_only() {
        EndorsedTransaction hidden = hide(BETA, "forty-two", ALPHA, BETA);
        ledger.code(hidden);

        BlockTransaction stored =
                ledger.ledger().block(1).orElseThrow().transactions().get(0);
        assertThat(stored.privateWrites())
                .isEqualTo(List.of(new PrivateWrite(
                        TestLedger.CHAINCODE,
                        of(BETA),
                        Sha256.of(ByteString.copyFromUtf8(PRICE)),
                        Optional.of(Sha256.of(ByteString.copyFromUtf8("forty-two"))))));
        assertThat(hidden.envelope().toString(StandardCharsets.ISO_8859_1)).doesNotContain("forty-two");
    }
}
