package io.livetrace.domain.recall;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.INSPECTOR;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Outcomes.puts;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotChild;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.pool.LotPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecallTest {
    private static final TxContext TX = new TxContext("0".repeat(64), Instant.parse("2026-11-22T08:00:00Z"));
    private static final RecordId RECALL = RecordId.of("R1");
    private static final LotId CLOTH = new LotId(Gtin.parse("09520003000018"), LotNumber.parse("C1"));
    private static final LotId DRESS = new LotId(Gtin.parse("09520002000019"), LotNumber.parse("D1"));
    private static final LotId SCARF = new LotId(Gtin.parse("09520002000026"), LotNumber.parse("S1"));

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
    class Walk {
        @Test
        void whoever_made_or_held_a_lot_sets_it_apart_and_whoever_sold_it_stops() {
            Outcome outcome = walk(
                    begin(CLOTH),
                    List.of(
                            place(LINEN_MILL, LotPlace.Role.MADE),
                            place(LINEN_MILL, LotPlace.Role.HELD),
                            place(CARRIER, LotPlace.Role.HELD),
                            place(ANCHOR, LotPlace.Role.SOLD)),
                    List.of(),
                    LotChild.BUCKETS);

            assertThat(puts(outcome, Instruction.class))
                    .extracting(Instruction::to, Instruction::kind)
                    .containsExactly(
                            tuple(LINEN_MILL.gln(), InstructionKind.QUARANTINE),
                            tuple(CARRIER.gln(), InstructionKind.QUARANTINE),
                            tuple(ANCHOR.gln(), InstructionKind.STOP_SALE));
            assertThat(puts(outcome, RecallNotice.class))
                    .extracting(RecallNotice::party)
                    .containsExactly(LINEN_MILL.gln(), CARRIER.gln(), ANCHOR.gln());
        }

        @Test
        void an_instruction_names_the_lot_the_recall_and_the_reason() {
            Outcome outcome =
                    walk(begin(CLOTH), List.of(place(CARRIER, LotPlace.Role.HELD)), List.of(), LotChild.BUCKETS);

            Instruction instruction = puts(outcome, Instruction.class).get(0);
            assertThat(instruction.content().path("lot").asText()).isEqualTo("C1");
            assertThat(instruction.content().path("recallId").asText()).isEqualTo("R1");
            assertThat(instruction.content().path("reason").asText()).isEqualTo("dye above the limit");
            assertThat(instruction.from()).isEqualTo(LINEN_MILL.gln());
        }

        @Test
        void lots_that_it_went_into_wait_for_the_walk() {
            Outcome outcome = walk(begin(CLOTH), List.of(), List.of(DRESS, SCARF), LotChild.BUCKETS);

            Walking.WalkResult result = (Walking.WalkResult) outcome.result();
            assertThat(result.found()).containsExactly(DRESS, SCARF);
            assertThat(result.recall().waiting()).isEqualTo(2);
            assertThat(result.recall().reached()).isEqualTo(1);
            assertThat(result.recall().state()).isEqualTo(RecallState.OPENED);
            assertThat(puts(outcome, RecallWalk.class))
                    .containsExactly(
                            new RecallWalk(RECALL, CLOTH, LotChild.BUCKETS),
                            new RecallWalk(RECALL, DRESS, 0),
                            new RecallWalk(RECALL, SCARF, 0));
        }

        @Test
        void a_walk_remembers_where_it_is_and_tells_nobody_twice() {
            Outcome first = walk(begin(CLOTH), List.of(place(CARRIER, LotPlace.Role.HELD)), List.of(DRESS), 100);
            RecallWalk halfway = ((Walking.WalkResult) first.result()).walk();
            Outcome second =
                    walk(halfway, List.of(place(CARRIER, LotPlace.Role.HELD)), List.of(SCARF), LotChild.BUCKETS);

            assertThat(halfway.bucket()).isEqualTo(100);
            assertThat(((Walking.WalkResult) first.result()).recall().reached()).isZero();
            assertThat(puts(second, Instruction.class)).isEmpty();
            assertThat(((Walking.WalkResult) second.result()).walk().hasEnded()).isTrue();
        }

        @Test
        void everyone_is_told_when_no_lot_waits() {
            Outcome outcome = walk(begin(CLOTH), List.of(), List.of(), LotChild.BUCKETS);

            assertThat(((Walking.WalkResult) outcome.result()).recall().state()).isEqualTo(RecallState.NOTIFIED);
        }

        @Test
        void the_platform_may_go_on_with_anyones_recall_and_nobody_else() {
            Walking.Step step = step(begin(CLOTH), List.of(), List.of(), LotChild.BUCKETS);
            Walking.walk(step, PLATFORM, TX);

            for (Participant other : List.of(DRESS_BRAND, CARRIER, INSPECTOR)) {
                assertRefused(RecallCode.RECALL_NOT_YOURS, () -> Walking.walk(step, other, TX));
            }
        }

        @Test
        void a_walk_that_has_ended_is_not_walked_again() {
            assertRefused(
                    RecallCode.RECALL_WALK_ENDED,
                    () -> walk(
                            new RecallWalk(RECALL, CLOTH, LotChild.BUCKETS), List.of(), List.of(), LotChild.BUCKETS));
        }

        @Test
        void a_closed_recall_is_not_walked() {
            Walking.Step step = new Walking.Step(closed(), begin(CLOTH), List.of(), List.of(), LotChild.BUCKETS);

            assertRefused(RecallCode.RECALL_CLOSED, () -> Walking.walk(step, LINEN_MILL, TX));
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

    private static Outcome open(Participant actor, Optional<Gate> gate) {
        return Recalling.open(false, cloth(), gate, command(), actor, TX);
    }

    private static Recalling.Open command() {
        return new Recalling.Open(RECALL, CLOTH, "dye above the limit");
    }

    private static Recall opened() {
        return recall(open(LINEN_MILL, Optional.empty()));
    }

    private static Recall notified() {
        return opened().walked(0, true);
    }

    private static Recall closed() {
        return recall(Recalling.close(
                notified(), List.of(), List.of(), new Recalling.Close(RECALL, List.of()), LINEN_MILL, TX));
    }

    private static RecallWalk begin(LotId lot) {
        return RecallWalk.begin(RECALL, lot);
    }

    private static Outcome walk(RecallWalk walk, List<LotPlace> places, List<LotId> children, int next) {
        return Walking.walk(step(walk, places, children, next), LINEN_MILL, TX);
    }

    private static Walking.Step step(RecallWalk walk, List<LotPlace> places, List<LotId> children, int next) {
        return new Walking.Step(opened(), walk, places, children, next);
    }

    private static LotPlace place(Participant party, LotPlace.Role role) {
        return new LotPlace(CLOTH.gtin(), CLOTH.lot(), party.gln(), role);
    }

    private static Outcome acknowledge(Recall recall, boolean told, Lot lot, String pieces) {
        var command = new Recalling.Acknowledge(RECALL, tally(lot.id(), pieces), Optional.of("all we had"));
        return Recalling.acknowledge(recall, told, List.of(lot), command, CARRIER, TX);
    }

    private static RecallNotice notice(Participant party) {
        return new RecallNotice(RECALL, party.gln(), TX.time());
    }

    private static RecallAck ack(Participant party, String pieces) {
        return new RecallAck(RECALL, party.gln(), tally(DRESS, pieces), Optional.empty(), TX.time());
    }

    private static Tally tally(LotId lot, String pieces) {
        return new Tally(List.of(new Tally.Count(lot.gtin(), lot.lot(), Quantity.of(pieces, "H87"))));
    }

    private static Lot cloth() {
        return lot(CLOTH, LINEN_MILL, List.of());
    }

    private static Lot dress() {
        return lot(DRESS, DRESS_BRAND, List.of(CLOTH));
    }

    private static Lot lot(LotId id, Participant brand, List<LotId> ancestors) {
        return new Lot(
                id.gtin(),
                id.lot(),
                brand.gln(),
                Quantity.pieces(100),
                LocalDate.of(2026, 11, 1),
                Optional.empty(),
                brand.gln(),
                List.of(),
                ancestors,
                Optional.empty(),
                TX.time());
    }

    private static Recall recall(Outcome outcome) {
        return (Recall) outcome.result();
    }
}
