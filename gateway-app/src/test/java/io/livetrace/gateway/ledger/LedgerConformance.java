package io.livetrace.gateway.ledger;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.stock.StockCode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every adapter does, whatever network is behind it. An adapter's test extends this and says how its network is opened.
 */
public abstract class LedgerConformance extends OnANetwork<NetworkUnderTest> {
    private static final String NOBODY_KNOWS = "0".repeat(64);

    @Nested
    class A_committed_transaction {
        @Test
        void has_a_receipt_that_says_where_it_stands_and_what_the_contract_answered() {
            ObjectNode dress = newDress();

            Receipt receipt = submit(BRAND, "catalog:register", dress);

            assertThat(receipt.txId()).matches("[0-9a-f]{64}");
            assertThat(receipt.block()).isEqualTo(ledger.height(CHANNEL).await() - 1);
            assertThat(Json.tree(receipt.resultJson()).get("gtin")).isEqualTo(dress.get("gtin"));
        }

        @Test
        void has_its_id_before_it_is_committed_and_leaves_the_outbox_after() {
            SubmittedTransaction sent = ledger.submitAsync(BRAND.caller(), call(BRAND, "catalog:register", newDress()))
                    .await();
            Receipt receipt = sent.outcome().await();

            assertThat(receipt.txId()).isEqualTo(sent.txId());
            assertThat(outbox.unsettled().await()).isEmpty();
        }

        @Test
        void can_be_asked_for_at_once() {
            Receipt receipt = submit(BRAND, "catalog:register", newDress());

            assertThat(ledger.status(CHANNEL, receipt.txId()).await())
                    .contains(new TxStatus(receipt.txId(), receipt.block(), "VALID"));
        }

        @Test
        void stands_in_its_block_with_writes_seals_and_signers() {
            ObjectNode dress = newDress();
            Receipt receipt = submit(BRAND, "catalog:register", dress);

            Block.Transaction tx = committed(receipt);

            String key = "\0Product\0" + dress.get("gtin").asText() + "\0";
            assertThat(tx.isValid()).isTrue();
            assertThat(tx.creator()).isEqualTo("BrandMSP");
            assertThat(tx.endorsers()).containsExactlyInAnyOrder("PlatformMSP", "BrandMSP");
            String json = tx.writes().stream()
                    .filter(write -> write.key().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .value()
                    .orElseThrow();
            assertThat(Json.tree(json).get("styleId")).isEqualTo(dress.get("styleId"));
            String seal = Digest.of(Digest.of(json).bytes()).hex();
            assertThat(tx.hashedWrites())
                    .contains(new Block.HashedWrite(
                            "_implicit_org_BrandMSP", Digest.of(key).hex(), Optional.of(seal)));
        }
    }

    @Nested
    class Something_hidden {
        private OfferedSlot slot;

        @BeforeEach
        void terms_of_a_slot() {
            slot = new OfferedSlot(retrying);
        }

        @Test
        void is_told_by_the_peer_that_keeps_it_and_by_no_other() {
            retrying.submit(ANCHOR.caller(), slot.proposal(newDress())).await();

            assertThat(slot.askedBy(BRAND).terms()).contains(slot.terms());
            assertThat(slot.askedBy(ANCHOR).terms()).isEmpty();
            assertThatThrownBy(() -> slot.askedBy(PLATFORM)).isInstanceOf(Refusal.class);
        }

        @Test
        void stands_in_its_block_as_a_digest_and_takes_its_keepers_signature() {
            Receipt receipt =
                    retrying.submit(ANCHOR.caller(), slot.proposal(newDress())).await();

            Block.Transaction tx = committed(receipt);
            assertThat(tx.endorsers()).containsExactlyInAnyOrder("PlatformMSP", "BrandMSP");
            assertThat(tx.hashedWrites())
                    .singleElement()
                    .satisfies(copy -> assertThat(copy.valueHash())
                            .contains(slot.terms().digest().hex()));
            assertThat(tx.toString()).doesNotContain(slot.terms().salt().hex());
        }

        @Test
        void is_gone_for_good_once_it_is_purged_though_everyone_sees_that_it_was_there() {
            retrying.submit(ANCHOR.caller(), slot.proposal(newDress())).await();
            slot.cancel();

            Receipt purged = slot.purge();

            assertThat(slot.askedBy(BRAND).terms()).isEmpty();
            assertThat(committed(purged).hashedWrites())
                    .singleElement()
                    .satisfies(write -> assertThat(write.valueHash()).isEmpty());
        }
    }

    @Nested
    class A_refusal {
        @Test
        void of_a_submitted_transaction_has_the_contracts_code_and_text_and_writes_nothing() {
            long height = ledger.height(CHANNEL).await();

            assertThatThrownBy(() -> submit(BRAND, "participant:register", LOGISTICS.registration()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo(ParticipantCode.ROLE_MISSING);
                        assertThat(refusal.detail()).contains(BRAND.company(), "PLATFORM");
                    });
            assertThat(ledger.height(CHANNEL).await()).isEqualTo(height);
        }

        @Test
        void of_a_question_has_the_contracts_code_and_text() {
            Call question = call(PLATFORM, "stock:lane", Map.of("slotId", "no-such-slot", "n", 1));

            assertThatThrownBy(
                            () -> ledger.evaluate(PLATFORM.caller(), question).await())
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo(StockCode.LANE_NOT_FOUND);
                        assertThat(refusal.detail()).contains("no-such-slot");
                    });
        }
    }

    @Nested
    class A_request_id {
        private final Call first = call(BRAND, "catalog:register", newDress());

        @Test
        void said_again_gives_the_stored_result_and_has_no_second_effect() {
            Receipt before = ledger.submit(BRAND.caller(), first).await();

            Receipt again = ledger.submit(BRAND.caller(), first).await();

            assertThat(again.resultJson()).isEqualTo(before.resultJson());
            assertThat(committed(before).writes()).isNotEmpty();
            assertThat(committed(again).writes()).isEmpty();
        }

        @Test
        void used_for_another_command_is_refused() {
            ledger.submit(BRAND.caller(), first).await();
            Call other = Call.of("catalog:register", first.requestId(), BRAND.caller(), newDress());

            assertThatThrownBy(() -> ledger.submit(BRAND.caller(), other).await())
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(KernelCode.REQUEST_ID_REUSED));
        }
    }

    @Nested
    class The_stream_of_blocks {
        @Test
        void begins_where_the_reader_wants_and_leaves_none_out() {
            submit(BRAND, "catalog:register", newDress());
            long height = ledger.height(CHANNEL).await();

            for (long from = 0; from < height; from++) {
                List<Block> blocks = blocksFrom(from);

                assertThat(blocks).hasSize((int) (height - from));
                for (int i = 0; i < blocks.size(); i++) {
                    assertThat(blocks.get(i))
                            .isEqualTo(ledger.block(CHANNEL, from + i).await().orElseThrow());
                }
            }
        }

        @Test
        void goes_on_with_blocks_that_come_later() {
            long height = ledger.height(CHANNEL).await();
            Promise<Block> next = Promise.promise();
            try (Ledger.BlockStream stream = ledger.blocks(new Position(CHANNEL, height), block -> {
                next.tryComplete(block);
                return Future.succeededFuture();
            })) {
                assertThat(stream).isNotNull();
                Receipt receipt = submit(BRAND, "catalog:register", newDress());

                Block block = next.future().await();

                assertThat(block.number()).isEqualTo(receipt.block());
                assertThat(block.transactions())
                        .extracting(Block.Transaction::txId)
                        .contains(receipt.txId());
            }
        }

        @Test
        void waits_for_its_reader() {
            Promise<Void> handled = Promise.promise();
            List<Long> seen = new CopyOnWriteArrayList<>();
            Promise<Void> end = Promise.promise();
            long last = ledger.height(CHANNEL).await() - 1;
            try (Ledger.BlockStream stream = ledger.blocks(new Position(CHANNEL, 0), block -> {
                seen.add(block.number());
                if (block.number() == last) {
                    end.complete();
                }
                return handled.future();
            })) {
                assertThat(stream).isNotNull();
                submit(BRAND, "catalog:register", newDress());
                assertThat(seen).hasSizeLessThanOrEqualTo(1);

                handled.complete();
                end.future().await();

                assertThat(seen).startsWith(0L, 1L, 2L);
            }
        }

        @Test
        void ends_when_its_reader_fails() {
            AtomicInteger handled = new AtomicInteger();
            try (Ledger.BlockStream stream = ledger.blocks(new Position(CHANNEL, 0), block -> {
                handled.incrementAndGet();
                return Future.failedFuture("no room");
            })) {
                assertThat(stream).isNotNull();
                blocksFrom(0);
                submit(BRAND, "catalog:register", newDress());
                blocksFrom(0);

                assertThat(handled).hasValueLessThanOrEqualTo(1);
            }
        }

        @Test
        void has_no_block_beyond_the_newest() {
            assertThat(ledger.block(CHANNEL, ledger.height(CHANNEL).await()).await())
                    .isEmpty();
        }
    }

    @Nested
    class The_status {
        @Test
        void of_an_id_that_no_block_holds_is_absent() {
            assertThat(ledger.status(CHANNEL, NOBODY_KNOWS).await()).isEmpty();
            assertThat(ledger.status(CHANNEL, "no id at all").await()).isEmpty();
        }

        @Test
        void of_an_invalid_transaction_says_why() {
            ObjectNode dress = newDress();
            outbox.beforeNext(() -> register(dress));

            SubmittedTransaction slow = ledger.submitAsync(BRAND.caller(), call(BRAND, "catalog:register", dress))
                    .await();

            assertThatThrownBy(() -> slow.outcome().await())
                    .isInstanceOfSatisfying(
                            LedgerFailure.Invalid.class,
                            failure -> assertThat(failure.isConflict()).isTrue());
            TxStatus status = ledger.status(CHANNEL, slow.txId()).await().orElseThrow();
            assertThat(status.validationCode()).isEqualTo("MVCC_READ_CONFLICT");
            assertThat(ledger.block(CHANNEL, status.block())
                            .await()
                            .orElseThrow()
                            .transactions())
                    .filteredOn(tx -> tx.txId().equals(slow.txId()))
                    .singleElement()
                    .satisfies(tx -> assertThat(tx.validationCode()).isEqualTo("MVCC_READ_CONFLICT"));
            assertThat(outbox.unsettled().await()).isEmpty();
        }
    }
}
