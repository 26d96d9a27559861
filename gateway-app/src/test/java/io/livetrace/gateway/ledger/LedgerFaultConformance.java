package io.livetrace.gateway.ledger;

import static io.livetrace.gateway.Patience.patiently;
import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.participant.Admission;
import io.livetrace.domain.participant.ParticipantStatus;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every adapter does when something goes wrong: nothing is done twice, and nobody is told what is not so. */
public abstract class LedgerFaultConformance extends OnANetwork<FaultyNetwork> {
    @Nested
    class A_lost_envelope {
        private final Call call = call(BRAND, "catalog:register", newDress());

        @Test
        void leaves_an_unknown_outcome_which_is_known_in_the_end() {
            SubmittedTransaction sent = lost();

            assertThatThrownBy(() -> sent.outcome().await())
                    .isInstanceOfSatisfying(
                            LedgerFailure.OutcomeUnknown.class,
                            failure -> assertThat(failure.txId()).isEqualTo(sent.txId()));
            patiently()
                    .untilAsserted(() -> assertThat(outbox.unsettled().await()).isEmpty());
            assertThat(status(sent).isValid()).isTrue();
        }

        @Test
        void can_be_followed_by_the_same_request_and_one_of_them_counts() {
            SubmittedTransaction sent = lost();

            Receipt receipt = ledger.submit(BRAND.caller(), call).await();
            patiently()
                    .untilAsserted(() -> assertThat(outbox.unsettled().await()).isEmpty());

            Receipt lost = new Receipt(sent.txId(), status(sent).block(), "");
            assertThat(Stream.of(committed(lost), committed(receipt)))
                    .filteredOn(tx -> tx.isValid() && !tx.writes().isEmpty())
                    .hasSize(1);
        }

        @Test
        void is_found_in_the_outbox_by_the_gateway_that_starts_next() {
            SubmittedTransaction sent = lost();

            ledger.resume().await();

            assertThat(status(sent).isValid()).isTrue();
            assertThat(outbox.unsettled().await()).isEmpty();
        }

        @Test
        void has_not_lost_what_is_hidden_with_a_company_when_it_is_ordered_again() {
            OfferedSlot slot = new OfferedSlot(retrying);
            Call proposal = slot.proposal(newDress());
            network.loseNext();
            retrying.submitAsync(ANCHOR.caller(), proposal).await();

            patiently()
                    .untilAsserted(() -> assertThat(outbox.unsettled().await()).isEmpty());

            assertThat(slot.askedBy(BRAND).terms()).contains(slot.terms());
        }

        private SubmittedTransaction lost() {
            network.loseNext();
            SubmittedTransaction sent =
                    retrying.submitAsync(BRAND.caller(), call).await();
            assertThat(ledger.status(CHANNEL, sent.txId()).await()).isEmpty();
            return sent;
        }

        private TxStatus status(SubmittedTransaction sent) {
            return ledger.status(CHANNEL, sent.txId()).await().orElseThrow();
        }
    }

    @Test
    void a_repeated_envelope_has_one_effect_and_its_first_validation_code_counts() {
        network.repeatNext();
        Receipt receipt = submit(BRAND, "catalog:register", newDress());
        submit(BRAND, "catalog:register", newDress());

        assertThat(blocksFrom(receipt.block()).stream()
                        .flatMap(block -> block.transactions().stream())
                        .filter(tx -> tx.txId().equals(receipt.txId())))
                .extracting(Block.Transaction::validationCode)
                .containsExactly("VALID", "DUPLICATE_TXID");
        assertThat(ledger.status(CHANNEL, receipt.txId()).await())
                .contains(new TxStatus(receipt.txId(), receipt.block(), "VALID"));
    }

    @Nested
    class An_endorser_that_is_a_block_behind {
        private final ObjectNode dress = newDress();

        @BeforeEach
        void the_dress_stands_in_the_newest_block() {
            submit(BRAND, "catalog:register", dress);
        }

        @Test
        void makes_a_disagreement_which_has_no_effect() {
            long height = ledger.height(CHANNEL).await();
            network.lagOnce();

            assertThatThrownBy(() -> submit(BRAND, "catalog:register", dress))
                    .isInstanceOf(LedgerFailure.EndorsersDisagree.class);
            assertThat(ledger.height(CHANNEL).await()).isEqualTo(height);
        }

        @Test
        void is_asked_again_until_it_has_caught_up() {
            network.lagOnce();

            Receipt receipt = retrying.submit(BRAND.caller(), call(BRAND, "catalog:register", dress))
                    .await();

            assertThat(committed(receipt).isValid()).isTrue();
        }

        @Test
        void is_asked_again_with_what_is_to_be_hidden() {
            OfferedSlot slot = new OfferedSlot(retrying);
            Call proposal = slot.proposal(newDress());
            network.lagOnce();

            retrying.submit(ANCHOR.caller(), proposal).await();

            assertThat(slot.askedBy(BRAND).terms()).contains(slot.terms());
        }

        @Test
        void does_not_decide_alone_that_something_is_refused() {
            submit(PLATFORM, "participant:register", LOGISTICS.registration());
            Call suspension = call(
                    PLATFORM,
                    "participant:changeStatus",
                    new Admission.ChangeStatus(
                            LOGISTICS.gln(), ParticipantStatus.SUSPENDED, Optional.empty(), "no licence"));

            network.lagOnce();

            Receipt receipt = retrying.submit(PLATFORM.caller(), suspension).await();

            assertThat(committed(receipt).isValid()).isTrue();
        }
    }

    @Nested
    class A_conflict_with_a_faster_transaction {
        private final ObjectNode dress = newDress();
        private final AtomicInteger rivals = new AtomicInteger();

        @Test
        void is_endorsed_anew_and_succeeds() {
            outbox.beforeNext(() -> register(dress));

            Receipt receipt = retrying.submit(BRAND.caller(), call(BRAND, "catalog:register", dress))
                    .await();

            assertThat(committed(receipt).isValid()).isTrue();
        }

        @Test
        void is_given_up_after_a_bounded_number_of_times() {
            outbox.beforeNext(this::rival);

            assertThatThrownBy(() -> retrying.submit(BRAND.caller(), call(BRAND, "catalog:register", dress))
                            .await())
                    .isInstanceOf(LedgerFailure.Invalid.class);
            assertThat(rivals).hasValueBetween(2, 20);
        }

        /** Somebody who is always faster. */
        private Future<Receipt> rival() {
            rivals.incrementAndGet();
            return register(dress).onSuccess(committed -> outbox.beforeNext(this::rival));
        }
    }
}
