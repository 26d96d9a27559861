package io.livetrace.chaincode.instruction;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Instructions;
import io.livetrace.chaincode.Network;
import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.Cancellation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Reply;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.participant.ParticipantCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Instructions are issued by other contracts; here they are put on the ledger by altered code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstructionContractTest {
    private final Network network = Forgeries.startNetwork();
    private final Forgeries forgeries = new Forgeries(network);
    private final Instructions instructions = new Instructions(network);

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class answer {
        @Test
        void takes_what_the_company_says_step_by_step() {
            Instruction asked = anInstructionTo(BRAND);

            Answer first = answer(BRAND, asked, AnswerKind.ACKNOWLEDGED);
            Answer second = answer(BRAND, asked, AnswerKind.PROGRESS);
            Answer third = answer(BRAND, asked, AnswerKind.COMPLETED);

            assertThat(List.of(first.n(), second.n(), third.n())).containsExactly(1, 2, 3);
            assertThat(third.to()).isEqualTo(BRAND.gln());
        }

        @Test
        void takes_a_refusal_with_its_reason() {
            Instruction asked = anInstructionTo(LOGISTICS);
            Reply reply = new Reply(
                    asked.id(),
                    AnswerKind.REFUSED,
                    Optional.empty(),
                    Optional.of("no room"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

            assertThat(network.as(LOGISTICS)
                            .submit("instruction:answer", reply, Answer.class)
                            .reason())
                    .contains("no room");
        }

        @Test
        void refuses_every_company_but_the_one_that_was_asked() {
            Instruction asked = anInstructionTo(BRAND);
            for (Company other : List.of(PLATFORM, MILL, LOGISTICS, ANCHOR, INSPECTOR)) {
                assertRefused(
                        InstructionCode.INSTRUCTION_TO_ANOTHER, () -> answer(other, asked, AnswerKind.ACKNOWLEDGED));
            }
        }

        @Test
        void refuses_a_caller_whose_organisation_does_not_run_the_company() {
            Reply reply = saying(anInstructionTo(BRAND), AnswerKind.ACKNOWLEDGED);
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(BRAND).signedBy(LOGISTICS).submit("instruction:answer", reply));
        }

        @Test
        void refuses_an_instruction_that_nobody_issued() {
            Instruction unknown = instructions.draft(InstructionKind.PRODUCE, BRAND, 100);
            assertRefused(InstructionCode.INSTRUCTION_NOT_FOUND, () -> answer(BRAND, unknown, AnswerKind.ACKNOWLEDGED));
        }

        @Test
        void refuses_steps_out_of_order() {
            Instruction asked = anInstructionTo(BRAND);
            assertRefused(InstructionCode.ANSWER_OUT_OF_ORDER, () -> answer(BRAND, asked, AnswerKind.COMPLETED));
            answer(BRAND, asked, AnswerKind.ACKNOWLEDGED);
            assertRefused(InstructionCode.ANSWER_OUT_OF_ORDER, () -> answer(BRAND, asked, AnswerKind.ACKNOWLEDGED));
        }

        @Test
        void refuses_to_reopen_what_is_completed() {
            Instruction asked = anInstructionTo(BRAND);
            answer(BRAND, asked, AnswerKind.ACKNOWLEDGED);
            answer(BRAND, asked, AnswerKind.COMPLETED);
            assertRefused(InstructionCode.INSTRUCTION_CLOSED, () -> answer(BRAND, asked, AnswerKind.PROGRESS));
        }

        @Test
        void refuses_to_answer_what_was_cancelled() {
            Instruction asked = anInstructionTo(BRAND);
            forgeries.put(new Cancellation(asked.id(), network.clock().instant(), "the session is off"));
            assertRefused(
                    InstructionCode.INSTRUCTION_CLOSED,
                    "CANCELLED",
                    () -> answer(BRAND, asked, AnswerKind.ACKNOWLEDGED));
        }

        @Test
        void refuses_silence_about_quantity_and_reason() {
            Instruction asked = anInstructionTo(BRAND);
            Reply uncounted = Reply.of(asked.id(), AnswerKind.ACKNOWLEDGED, Optional.empty());
            Reply unreasoned = Reply.of(asked.id(), AnswerKind.REFUSED, Optional.empty());
            for (Reply reply : List.of(uncounted, unreasoned)) {
                assertRefused(
                        InstructionCode.ANSWER_INCOMPLETE,
                        () -> network.as(BRAND).submit("instruction:answer", reply));
            }
        }

        @Test
        void refuses_to_promise_more_than_was_asked_for() {
            Reply tooMuch =
                    Reply.of(anInstructionTo(BRAND).id(), AnswerKind.ACKNOWLEDGED, Optional.of(Quantity.pieces(101)));
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> network.as(BRAND).submit("instruction:answer", tooMuch));
        }

        @Test
        void refuses_to_follow_an_answer_that_its_company_did_not_seal() {
            Instruction asked = anInstructionTo(BRAND);
            Answer forged = new Answer(
                    BRAND.gln(),
                    asked.id(),
                    1,
                    AnswerKind.ACKNOWLEDGED,
                    network.clock().instant(),
                    Optional.of(Quantity.pieces(100)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            forgeries.put(forged);
            assertRefused(KernelCode.UNSEALED, () -> answer(BRAND, asked, AnswerKind.PROGRESS));
        }
    }

    /** Both are endorsed on the same state; the range read of earlier answers makes the second one a phantom. */
    @Test
    void of_two_answers_at_once_one_is_taken() {
        Instruction asked = anInstructionTo(BRAND);
        var brand = network.as(BRAND);
        Reply yes = saying(asked, AnswerKind.ACKNOWLEDGED);
        var answers = Stream.generate(() -> brand.submitAsync("instruction:answer", yes, Map.of()))
                .limit(2)
                .toList();

        assertThat(answers.stream().filter(InstructionContractTest::isTaken)).hasSize(1);
    }

    private static boolean isTaken(CompletableFuture<?> answer) {
        return answer.handle((result, failure) -> failure == null).join();
    }

    private Answer answer(Company company, Instruction asked, AnswerKind kind) {
        return network.as(company).submit("instruction:answer", saying(asked, kind), Answer.class);
    }

    private static Reply saying(Instruction asked, AnswerKind kind) {
        return Reply.of(asked.id(), kind, Optional.of(Quantity.pieces(100)));
    }

    private Instruction anInstructionTo(Company company) {
        return instructions.ask(InstructionKind.PRODUCE, company);
    }
}
