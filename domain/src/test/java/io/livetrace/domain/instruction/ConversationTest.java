package io.livetrace.domain.instruction;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Goods.pieces;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static io.livetrace.domain.instruction.AnswerKind.ACKNOWLEDGED;
import static io.livetrace.domain.instruction.AnswerKind.COMPLETED;
import static io.livetrace.domain.instruction.AnswerKind.PROGRESS;
import static io.livetrace.domain.instruction.AnswerKind.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.participant.Participant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
    private static final Instant DUE = NOW.plus(Duration.ofDays(3));

    @ParameterizedTest
    @CsvSource({
        "'', ACKNOWLEDGED, ACKNOWLEDGED",
        "'', REFUSED, REFUSED",
        "A, PROGRESS, IN_PROGRESS",
        "A, COMPLETED, COMPLETED",
        "A, REFUSED, REFUSED",
        "AP, PROGRESS, IN_PROGRESS",
        "APP, COMPLETED, COMPLETED",
        "AP, REFUSED, REFUSED"
    })
    void an_answer_that_may_come_next_is_taken(String before, AnswerKind next, InstructionState then) {
        Conversation talk = after(before);
        Answer answer = talk.answer(saying(next), DRESS_BRAND.gln(), TX);

        assertThat(answer.n()).isEqualTo(before.length() + 1);
        assertThat(with(talk, answer).state()).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "'', PROGRESS, ANSWER_OUT_OF_ORDER",
        "'', COMPLETED, ANSWER_OUT_OF_ORDER",
        "A, ACKNOWLEDGED, ANSWER_OUT_OF_ORDER",
        "AP, ACKNOWLEDGED, ANSWER_OUT_OF_ORDER",
        "R, ACKNOWLEDGED, INSTRUCTION_CLOSED",
        "AC, PROGRESS, INSTRUCTION_CLOSED",
        "APC, REFUSED, INSTRUCTION_CLOSED"
    })
    void an_answer_that_may_not_come_next_is_refused(String before, AnswerKind next, InstructionCode code) {
        assertRefusedAnswer(code, after(before), saying(next));
    }

    @Test
    void only_the_company_that_was_asked_answers() {
        for (Participant other : List.of(PLATFORM, ANCHOR)) {
            assertRefused(
                    InstructionCode.INSTRUCTION_TO_ANOTHER,
                    () -> after("").answer(saying(ACKNOWLEDGED), other.gln(), TX));
        }
    }

    @Test
    void a_cancelled_instruction_takes_no_more_answers() {
        Conversation talk = cancelled(after("A"));

        assertThat(talk.state()).isEqualTo(InstructionState.CANCELLED);
        assertRefusedAnswer(InstructionCode.INSTRUCTION_CLOSED, talk, saying(PROGRESS));
    }

    @Test
    void what_is_done_already_cannot_be_cancelled() {
        assertThat(after("AC").cancel("the session is off", TX)).isEmpty();
        assertThat(cancelled(after("AC")).state()).isEqualTo(InstructionState.COMPLETED);
        assertThat(after("AP").cancel("the session is off", TX)).isPresent();
    }

    @Test
    void a_refusal_says_why_and_counts_nothing() {
        Reply silent = Reply.of(instruction(100).id(), REFUSED, Optional.empty());
        assertRefusedAnswer(InstructionCode.ANSWER_INCOMPLETE, after(""), silent);
    }

    @Test
    void what_is_asked_for_in_numbers_is_answered_in_numbers() {
        for (AnswerKind kind : List.of(PROGRESS, COMPLETED)) {
            assertRefusedAnswer(
                    InstructionCode.ANSWER_INCOMPLETE,
                    after("A"),
                    Reply.of(instruction(100).id(), kind, Optional.empty()));
        }
    }

    @Test
    void nobody_promises_more_than_was_asked_for() {
        assertRefusedAnswer(InstructionCode.INSTRUCTION_MISMATCH, after(""), saying(ACKNOWLEDGED, 101));
        assertThat(after("")
                        .answer(saying(ACKNOWLEDGED, 60), DRESS_BRAND.gln(), TX)
                        .quantity())
                .contains(pieces(60));
    }

    @Test
    void what_is_done_in_all_never_becomes_less() {
        assertRefusedAnswer(InstructionCode.INSTRUCTION_MISMATCH, after("AP"), saying(PROGRESS, 9));
        assertRefusedAnswer(InstructionCode.INSTRUCTION_MISMATCH, after("AP"), saying(COMPLETED, 9));
    }

    @Test
    void another_date_lies_ahead_and_comes_before_the_end() {
        assertRefusedAnswer(InstructionCode.ANSWER_INCOMPLETE, after(""), dueBy(ACKNOWLEDGED, NOW));
        assertRefusedAnswer(InstructionCode.ANSWER_INCOMPLETE, after("A"), dueBy(COMPLETED, DUE));
        assertThat(after("")
                        .answer(dueBy(ACKNOWLEDGED, DUE), DRESS_BRAND.gln(), TX)
                        .dueBy())
                .contains(DUE);
    }

    @Test
    void work_adds_up_until_all_that_was_asked_for_is_done() {
        assertThat(after("A").done(pieces(40))).isEqualTo(saying(PROGRESS, 40));
        assertThat(after("AP").done(pieces(89))).isEqualTo(saying(PROGRESS, 99));
        assertThat(after("AP").done(pieces(90))).isEqualTo(saying(COMPLETED, 100));
    }

    @Test
    void after_a_hundred_answers_only_an_end_may_follow() {
        Conversation talk = after("A" + "P".repeat(Conversation.MOST_ANSWERS - 1));
        assertRefusedAnswer(InstructionCode.ANSWER_OUT_OF_ORDER, talk, saying(PROGRESS));
        assertThat(talk.answer(saying(COMPLETED), DRESS_BRAND.gln(), TX).n()).isEqualTo(101);
    }

    @Test
    void late_is_what_is_due_and_not_done() {
        Instant after = DUE.plusSeconds(1);
        assertThat(after("A").escalation(after)).contains(Escalation.ASKED);
        assertThat(after("A").escalation(DUE)).isEmpty();
        assertThat(after("AC").escalation(after)).isEmpty();
    }

    @Test
    void the_later_it_gets_the_further_up_it_goes() {
        Duration given = Duration.between(NOW, DUE);

        assertThat(after("").escalation(DUE.plus(given.dividedBy(10)))).contains(Escalation.ASKED);
        assertThat(after("").escalation(DUE.plus(given.dividedBy(9)))).contains(Escalation.ISSUER);
        assertThat(after("").escalation(DUE.plus(given).plusSeconds(1))).contains(Escalation.PLATFORM);
        assertThat(Escalation.ISSUER.reachedAt(NOW, NOW.plusSeconds(60)))
                .as("nobody further up hears at once of what had to be done at once")
                .isEqualTo(NOW.plusSeconds(60).plus(Duration.ofMinutes(15)));
    }

    @Test
    void an_instruction_is_named_by_its_transaction_and_index() {
        InstructionId id = instruction(1).id();
        assertThat(InstructionId.parse(id.toString())).isEqualTo(id);
        assertThat(Json.read(Json.write(instruction(1)), Instruction.class).asked())
                .contains(pieces(1));
    }

    private static void assertRefusedAnswer(ErrorCode code, Conversation talk, Reply reply) {
        assertRefused(code, () -> talk.answer(reply, DRESS_BRAND.gln(), TX));
    }

    /** A conversation in which these answers were given, by their first letters; each progress says ten. */
    private static Conversation after(String letters) {
        List<Answer> answers = IntStream.range(0, letters.length())
                .mapToObj(i -> answer(i + 1, kind(letters.charAt(i))))
                .toList();
        return new Conversation(instruction(100), answers, Optional.empty());
    }

    private static Conversation with(Conversation talk, Answer answer) {
        List<Answer> answers = new ArrayList<>(talk.answers());
        answers.add(answer);
        return new Conversation(talk.instruction(), answers, talk.cancellation());
    }

    private static Conversation cancelled(Conversation talk) {
        return new Conversation(
                talk.instruction(),
                talk.answers(),
                Optional.of(new Cancellation(talk.instruction().id(), NOW, "the session is off")));
    }

    private static AnswerKind kind(char letter) {
        return List.of(AnswerKind.values()).stream()
                .filter(kind -> kind.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }

    private static Answer answer(int n, AnswerKind kind) {
        Optional<Quantity> ten = Optional.of(pieces(10));
        return new Answer(
                DRESS_BRAND.gln(),
                instruction(100).id(),
                n,
                kind,
                NOW,
                ten,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Reply saying(AnswerKind kind) {
        return saying(kind, 100);
    }

    private static Reply saying(AnswerKind kind, long count) {
        Optional<String> reason = kind == REFUSED ? Optional.of("no cloth") : Optional.empty();
        return new Reply(
                instruction(100).id(),
                kind,
                Optional.of(pieces(count)),
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Reply dueBy(AnswerKind kind, Instant date) {
        return new Reply(
                instruction(100).id(),
                kind,
                Optional.of(pieces(100)),
                Optional.empty(),
                Optional.of(date),
                Optional.empty(),
                Optional.empty());
    }

    private static Instruction instruction(long count) {
        var content = Json.object();
        content.set("quantity", Json.toTree(pieces(count)));
        Task task = new Task(
                InstructionKind.PRODUCE, PLATFORM.gln(), DRESS_BRAND.gln(), DUE, content, Request.TYPE.key("slot-1"));
        return Instruction.issue(TX, 0, task);
    }
}
