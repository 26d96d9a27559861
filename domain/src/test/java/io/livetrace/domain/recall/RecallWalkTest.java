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
import static io.livetrace.domain.recall.Recalls.closed;
import static io.livetrace.domain.recall.Recalls.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.lot.LotChild;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.pool.LotPlace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walk finds every lot that a recalled one went into, and tells whoever made, held or sold it. */
class RecallWalkTest {
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
        Outcome outcome = walk(begin(CLOTH), List.of(place(CARRIER, LotPlace.Role.HELD)), List.of(), LotChild.BUCKETS);

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
        Outcome second = walk(halfway, List.of(place(CARRIER, LotPlace.Role.HELD)), List.of(SCARF), LotChild.BUCKETS);

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
                () -> walk(new RecallWalk(RECALL, CLOTH, LotChild.BUCKETS), List.of(), List.of(), LotChild.BUCKETS));
    }

    @Test
    void a_closed_recall_is_not_walked() {
        Walking.Step step = new Walking.Step(closed(), begin(CLOTH), List.of(), List.of(), LotChild.BUCKETS);

        assertRefused(RecallCode.RECALL_CLOSED, () -> Walking.walk(step, LINEN_MILL, TX));
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
}
