package io.livetrace.domain.recall;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.INSPECTOR;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Outcomes.puts;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static io.livetrace.domain.recall.Recalls.CLOTH;
import static io.livetrace.domain.recall.Recalls.DRESS;
import static io.livetrace.domain.recall.Recalls.RECALL;
import static io.livetrace.domain.recall.Recalls.SCARF;
import static io.livetrace.domain.recall.Recalls.TX;
import static io.livetrace.domain.recall.Recalls.ack;
import static io.livetrace.domain.recall.Recalls.acknowledge;
import static io.livetrace.domain.recall.Recalls.closed;
import static io.livetrace.domain.recall.Recalls.cloth;
import static io.livetrace.domain.recall.Recalls.command;
import static io.livetrace.domain.recall.Recalls.dress;
import static io.livetrace.domain.recall.Recalls.lot;
import static io.livetrace.domain.recall.Recalls.notice;
import static io.livetrace.domain.recall.Recalls.notified;
import static io.livetrace.domain.recall.Recalls.open;
import static io.livetrace.domain.recall.Recalls.opened;
import static io.livetrace.domain.recall.Recalls.recall;
import static io.livetrace.domain.recall.Recalls.tally;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecallTest {
    @Nested
    class Open {
        @Test
        void one_gate_is_shut_and_one_lot_waits_for_the_walk() {
            Outcome outcome = open(LINEN_MILL, Optional.empty());

            assertThat(puts(outcome, Gate.class)).singleElement().satisfies(gate -> {
                assertThat(gate.recordKey()).isEqualTo(Gate.key(Subject.of(CLOTH), GateKind.RECALL));
                assertThat(gate.holds()).hasSize(1);
            });
            assertThat(puts(outcome, RecallWalk.class)).containsExactly(new RecallWalk(RECALL, CLOTH, 0));
            assertThat(recall(outcome).state()).isEqualTo(RecallState.OPENED);
            assertThat(puts(outcome, Instruction.class)).isEmpty();
        }

        @Test
        void the_event_says_that_the_lot_is_recalled() {
            assertThat(puts(open(LINEN_MILL, Optional.empty()), EpcisEvent.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.why().disposition()).contains("recalled"));
        }

        @Test
        void the_platform_may_recall_any_lot() {
            assertThat(recall(open(PLATFORM, Optional.empty())).opener()).isEqualTo(PLATFORM.gln());
        }

        @Test
        void nobody_else_may() {
            for (Participant other : List.of(DRESS_BRAND, CARRIER, ANCHOR, INSPECTOR)) {
                assertRefused(RecallCode.RECALL_NOT_YOURS, () -> open(other, Optional.empty()));
            }
        }

        @Test
        void an_id_is_used_once() {
            assertRefused(
                    RecallCode.RECALL_ALREADY_EXISTS,
                    () -> Recalling.open(true, cloth(), Optional.empty(), command(), LINEN_MILL, TX));
        }

        @Test
        void a_recalled_lot_stays_recalled_and_is_not_recalled_again() {
            Gate shut = puts(open(LINEN_MILL, Optional.empty()), Gate.class).get(0);

            assertRefused(LotCode.LOT_RECALLED, () -> open(PLATFORM, Optional.of(shut)));
        }

        @Test
        void there_is_a_reason() {
            assertRefused(KernelCode.INVALID_VALUE, () -> new Recalling.Open(RECALL, CLOTH, ""));
        }
    }

    @Nested
    class Acknowledge {
        @Test
        void a_company_says_what_it_has_set_apart() {
            Outcome outcome = acknowledge(opened(), true, dress(), "40");

            assertThat(puts(outcome, RecallAck.class))
                    .containsExactly(new RecallAck(
                            RECALL, CARRIER.gln(), tally(DRESS, "40"), Optional.of("all we had"), TX.time()));
        }

        @Test
        void only_a_company_that_was_told_acknowledges() {
            assertRefused(RecallCode.RECALL_NOT_TOLD, () -> acknowledge(opened(), false, dress(), "40"));
        }

        @Test
        void only_what_descends_from_the_recalled_lot_counts() {
            Lot other = lot(SCARF, DRESS_BRAND, List.of());

            assertRefused(
                    RecallCode.RECALL_LOT_UNAFFECTED,
                    () -> Recalling.acknowledge(
                            opened(),
                            true,
                            List.of(other),
                            new Recalling.Acknowledge(RECALL, tally(SCARF, "1"), Optional.empty()),
                            CARRIER,
                            TX));
        }

        @Test
        void nobody_sets_apart_more_than_was_made_or_in_another_unit() {
            assertRefused(RecallCode.RECALL_LOT_UNAFFECTED, () -> acknowledge(opened(), true, dress(), "101"));
            Tally metres = new Tally(List.of(new Tally.Count(DRESS.gtin(), DRESS.lot(), Quantity.of("1", "MTR"))));
            assertRefused(
                    RecallCode.RECALL_LOT_UNAFFECTED,
                    () -> Recalling.acknowledge(
                            opened(),
                            true,
                            List.of(dress()),
                            new Recalling.Acknowledge(RECALL, metres, Optional.empty()),
                            CARRIER,
                            TX));
        }

        @Test
        void whoever_has_nothing_left_says_so() {
            var nothing = new Recalling.Acknowledge(RECALL, new Tally(List.of()), Optional.empty());

            Recalling.acknowledge(opened(), true, List.of(), nothing, CARRIER, TX);
        }

        @Test
        void a_closed_recall_takes_no_more_words() {
            assertRefused(RecallCode.RECALL_CLOSED, () -> acknowledge(closed(), true, dress(), "1"));
        }
    }

    @Nested
    class Close {
        private final List<RecallNotice> notices = List.of(notice(CARRIER), notice(ANCHOR));

        @Test
        void the_effect_is_on_record() {
            Recall recall = close(List.of(ack(CARRIER, "40"), ack(ANCHOR, "2")), List.of());

            assertThat(recall.state()).isEqualTo(RecallState.CLOSED);
            assertThat(recall.effect()).contains(new Effect(1, 2, 2, List.of(), tally(DRESS, "42"), TX.time()));
        }

        @Test
        void nothing_opens_the_gate_again() {
            Outcome outcome = Recalling.close(
                    notified(), List.of(), List.of(), new Recalling.Close(RECALL, List.of()), LINEN_MILL, TX);

            assertThat(outcome.writes()).hasSize(1);
            assertThat(puts(outcome, Gate.class)).isEmpty();
        }

        @Test
        void whoever_did_not_answer_is_named() {
            assertRefused(
                    RecallCode.RECALL_UNANSWERED,
                    ANCHOR.gln().value(),
                    () -> close(List.of(ack(CARRIER, "40")), List.of()));
            Recall recall = close(List.of(ack(CARRIER, "40")), List.of(ANCHOR.gln()));

            assertThat(recall.effect().orElseThrow().unanswered()).containsExactly(ANCHOR.gln());
            assertThat(recall.effect().orElseThrow().acknowledged()).isEqualTo(1);
        }

        @Test
        void nobody_is_named_who_did_answer() {
            assertRefused(
                    RecallCode.RECALL_UNANSWERED,
                    () -> close(List.of(ack(CARRIER, "40"), ack(ANCHOR, "1")), List.of(ANCHOR.gln())));
        }

        @Test
        void a_word_from_before_the_last_notice_does_not_answer_it() {
            RecallAck early = new RecallAck(
                    RECALL,
                    ANCHOR.gln(),
                    tally(DRESS, "1"),
                    Optional.empty(),
                    TX.time().minusSeconds(1));

            assertRefused(RecallCode.RECALL_UNANSWERED, () -> close(List.of(ack(CARRIER, "40"), early), List.of()));
        }

        @Test
        void lots_must_not_wait_for_the_walk() {
            assertRefused(
                    RecallCode.RECALL_STILL_WALKING,
                    () -> Recalling.close(
                            opened(), List.of(), List.of(), new Recalling.Close(RECALL, List.of()), LINEN_MILL, TX));
        }

        @Test
        void it_is_closed_once() {
            assertRefused(
                    RecallCode.RECALL_CLOSED,
                    () -> Recalling.close(
                            closed(), List.of(), List.of(), new Recalling.Close(RECALL, List.of()), LINEN_MILL, TX));
        }

        @Test
        void only_the_opener_or_the_platform_closes_it() {
            for (Participant other : List.of(DRESS_BRAND, CARRIER, INSPECTOR)) {
                assertRefused(
                        RecallCode.RECALL_NOT_YOURS,
                        () -> Recalling.close(
                                notified(), List.of(), List.of(), new Recalling.Close(RECALL, List.of()), other, TX));
            }
        }

        @Test
        void a_closed_recall_is_the_same_when_it_is_read_back() {
            assertThat(Json.read(Json.write(closed()), Recall.class)).isEqualTo(closed());
        }

        private Recall close(List<RecallAck> acks, List<Gln> unanswered) {
            return recall(Recalling.close(
                    notified(), notices, acks, new Recalling.Close(RECALL, unanswered), LINEN_MILL, TX));
        }
    }
}
