package io.livetrace.domain.instruction;

import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Goods.pieces;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static io.livetrace.domain.instruction.AnswerKind.ACKNOWLEDGED;
import static io.livetrace.domain.instruction.AnswerKind.COMPLETED;
import static io.livetrace.domain.instruction.AnswerKind.PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A hundred pieces are asked for, and promised as thirty tomorrow and fifty the day after. */
class BatchesTest {
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final Instant DUE = NOW.plus(Duration.ofDays(3));
    private static final List<Batch> TWO = List.of(batch(30, TOMORROW), batch(50, LATER));

    @Test
    void a_promise_in_batches_is_kept_with_the_answer() {
        Answer answer = given(asked(InstructionKind.PRODUCE), promise(80, TWO));

        assertThat(answer.batches()).contains(TWO);
        assertThat(answer.quantity()).contains(pieces(80));
    }

    @Test
    void batches_together_are_what_is_promised_and_no_more_than_was_asked_for() {
        refused(InstructionCode.INSTRUCTION_MISMATCH, promise(81, TWO));
        refused(InstructionCode.INSTRUCTION_MISMATCH, promise(101, List.of(batch(101, TOMORROW))));
    }

    @Test
    void each_batch_is_something_and_comes_after_the_one_before() {
        refused(InstructionCode.ANSWER_INCOMPLETE, promise(80, List.of(batch(80, NOW))));
        refused(InstructionCode.ANSWER_INCOMPLETE, promise(80, List.of(batch(30, LATER), batch(50, TOMORROW))));
        refused(InstructionCode.ANSWER_INCOMPLETE, promise(80, List.of(batch(80, TOMORROW), batch(0, LATER))));
        refused(InstructionCode.ANSWER_INCOMPLETE, promise(80, List.of()));
    }

    @Test
    void only_who_acknowledges_production_promises_in_batches() {
        assertRefused(
                InstructionCode.INSTRUCTION_MISMATCH, () -> given(asked(InstructionKind.DISPATCH), promise(80, TWO)));
        Reply progress = new Reply(
                id(),
                PROGRESS,
                Optional.of(pieces(30)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TWO),
                Optional.of(1));
        assertRefused(InstructionCode.INSTRUCTION_MISMATCH, () -> given(promised(), progress));
        assertRefused(
                InstructionCode.INSTRUCTION_MISMATCH,
                () -> given(asked(InstructionKind.PRODUCE), saying(ACKNOWLEDGED, 80, 1)));
    }

    @Test
    void what_is_done_counts_for_the_batch_that_it_names() {
        Conversation talk = and(and(promised(), saying(PROGRESS, 20, 2)), saying(PROGRESS, 50, 1));

        assertThat(talk.batches().done(1)).isEqualTo(pieces(30));
        assertThat(talk.batches().done(2)).isEqualTo(pieces(20));
        assertThat(talk.done(pieces(30)).about(Optional.of(2))).isEqualTo(saying(PROGRESS, 80, 2));
    }

    @Test
    void progress_names_a_batch_that_was_promised_and_has_room() {
        assertRefused(
                InstructionCode.ANSWER_INCOMPLETE,
                () -> given(promised(), Reply.of(id(), PROGRESS, Optional.of(pieces(10)))));
        assertRefused(InstructionCode.INSTRUCTION_MISMATCH, () -> given(promised(), saying(PROGRESS, 10, 3)));
        assertRefused(InstructionCode.INSTRUCTION_MISMATCH, () -> given(promised(), saying(PROGRESS, 10, 0)));
        assertRefused(InstructionCode.INSTRUCTION_MISMATCH, () -> given(promised(), saying(PROGRESS, 31, 1)));
        assertThat(given(promised(), Reply.of(id(), COMPLETED, Optional.of(pieces(80))))
                        .batch())
                .as("the end needs no batch")
                .isEmpty();
    }

    @Test
    void where_nothing_was_promised_in_batches_none_can_be_named() {
        Conversation whole = and(asked(InstructionKind.PRODUCE), Reply.of(id(), ACKNOWLEDGED, Optional.of(pieces(80))));

        assertRefused(InstructionCode.INSTRUCTION_MISMATCH, () -> given(whole, saying(PROGRESS, 10, 1)));
    }

    @Test
    void late_is_the_first_batch_that_is_not_done_though_the_whole_is_not_due_yet() {
        Instant afterTomorrow = TOMORROW.plusSeconds(1);
        Conversation first = and(promised(), saying(PROGRESS, 30, 1));

        assertThat(promised().nextDue()).contains(TOMORROW);
        assertThat(promised().escalation(afterTomorrow)).contains(Escalation.ASKED);
        assertThat(first.nextDue()).contains(LATER);
        assertThat(first.escalation(afterTomorrow)).isEmpty();
        assertThat(and(first, saying(PROGRESS, 80, 2)).nextDue()).contains(DUE);
    }

    private static void refused(InstructionCode code, Reply reply) {
        assertRefused(code, () -> given(asked(InstructionKind.PRODUCE), reply));
    }

    private static Conversation promised() {
        return and(asked(InstructionKind.PRODUCE), promise(80, TWO));
    }

    private static Conversation and(Conversation talk, Reply reply) {
        List<Answer> answers = Stream.concat(talk.answers().stream(), Stream.of(given(talk, reply)))
                .toList();
        return new Conversation(talk.instruction(), answers, Optional.empty());
    }

    private static Answer given(Conversation talk, Reply reply) {
        return talk.answer(reply, DRESS_BRAND.gln(), TX);
    }

    private static Reply promise(long count, List<Batch> batches) {
        return new Reply(
                id(),
                ACKNOWLEDGED,
                Optional.of(pieces(count)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(batches),
                Optional.empty());
    }

    private static Reply saying(AnswerKind kind, long inAll, int batch) {
        return Reply.of(id(), kind, Optional.of(pieces(inAll))).about(Optional.of(batch));
    }

    private static Batch batch(long count, Instant dueBy) {
        return new Batch(pieces(count), dueBy);
    }

    private static InstructionId id() {
        return asked(InstructionKind.PRODUCE).instruction().id();
    }

    private static Conversation asked(InstructionKind kind) {
        var content = Json.object();
        content.set("quantity", Json.toTree(pieces(100)));
        Task task = new Task(kind, PLATFORM.gln(), DRESS_BRAND.gln(), DUE, content, Request.TYPE.key("slot-1"));
        return new Conversation(Instruction.issue(TX, 0, task), List.of(), Optional.empty());
    }
}
