package io.livetrace.domain.instruction;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An instruction and everything said about it so far. */
public record Conversation(Instruction instruction, List<Answer> answers, Optional<Cancellation> cancellation) {
    /** After so many answers only a final one may follow. */
    public static final int MOST_ANSWERS = 100;

    public Conversation {
        answers = answers.stream().sorted(Comparator.comparingInt(Answer::n)).toList();
    }

    public InstructionState state() {
        return InstructionState.of(answers, cancellation);
    }

    /** The next answer, given by the company that was asked. */
    public Answer answer(Reply reply, Gln actor, TxContext tx) {
        Refusal.unless(
                actor.equals(instruction.to()),
                InstructionCode.INSTRUCTION_TO_ANOTHER,
                "instruction " + instruction.id() + " is for " + instruction.to() + ", who alone answers it");
        requireNext(reply.kind());
        requireQuantity(reply);
        requireReason(reply);
        requireDate(reply, tx);
        requireBatches(reply, tx);
        return new Answer(
                actor,
                instruction.id(),
                answers.size() + 1,
                reply.kind(),
                tx.time(),
                reply.quantity(),
                reply.reason(),
                reply.dueBy(),
                reply.batches(),
                reply.batch());
    }

    /** What was promised in parts. */
    public Batches batches() {
        return Batches.of(answers);
    }

    /** By when something has to happen next; empty when nothing more is expected. */
    public Optional<Instant> nextDue() {
        return state().isClosed()
                ? Optional.empty()
                : batches().nextDue().filter(instruction.due()::isAfter).or(() -> Optional.of(instruction.due()));
    }

    /** Whom it concerns that it is late; empty while it is not. */
    public Optional<Escalation> escalation(Instant now) {
        return nextDue().flatMap(due -> Escalation.of(instruction.issuedAt(), due, now));
    }

    /** The reply that so much more is done: COMPLETED once as much as was asked for is done, PROGRESS before. */
    public Reply done(Quantity more) {
        Quantity total = doneSoFar().map(more::plus).orElse(more);
        boolean all = instruction.asked().map(total::isAtLeast).orElse(true);
        return Reply.of(instruction.id(), all ? AnswerKind.COMPLETED : AnswerKind.PROGRESS, Optional.of(total));
    }

    /** The reply that everything is done. */
    public Reply allDone() {
        return Reply.of(instruction.id(), AnswerKind.COMPLETED, instruction.asked());
    }

    /** Takes the instruction back, for the contract that issued it; nothing where it is closed already. */
    public Optional<Cancellation> cancel(String reason, TxContext tx) {
        return state().isClosed()
                ? Optional.empty()
                : Optional.of(new Cancellation(instruction.id(), tx.time(), reason));
    }

    private void requireNext(AnswerKind next) {
        InstructionState now = state();
        Refusal.unless(
                !now.isClosed(),
                InstructionCode.INSTRUCTION_CLOSED,
                "instruction " + instruction.id() + " is " + now + "; nothing more can be answered");
        Refusal.unless(
                now.allows(next),
                InstructionCode.ANSWER_OUT_OF_ORDER,
                next + " does not follow " + now
                        + ": first ACKNOWLEDGED, then PROGRESS, then COMPLETED; REFUSED at any time");
        Refusal.unless(
                next.isFinal() || answers.size() < MOST_ANSWERS,
                InstructionCode.ANSWER_OUT_OF_ORDER,
                "after " + MOST_ANSWERS + " answers an instruction is completed or refused");
    }

    private void requireQuantity(Reply reply) {
        if (instruction.asked().isEmpty() || reply.kind() == AnswerKind.REFUSED) {
            return;
        }
        Quantity asked = instruction.asked().get();
        Quantity said = reply.quantity()
                .orElseThrow(() -> new Refusal(
                        InstructionCode.ANSWER_INCOMPLETE,
                        "/quantity: " + asked + " are asked for, so " + reply.kind() + " says how much"));
        if (reply.kind() == AnswerKind.ACKNOWLEDGED) {
            Refusal.unless(
                    asked.isAtLeast(said),
                    InstructionCode.INSTRUCTION_MISMATCH,
                    "/quantity: " + said + " promised, but only " + asked + " asked for");
        } else {
            Quantity before = doneSoFar().orElse(Quantity.zero(asked.unit()));
            Refusal.unless(
                    said.isAtLeast(before),
                    InstructionCode.INSTRUCTION_MISMATCH,
                    "/quantity: " + before + " were done before, so " + said + " in all cannot be");
        }
    }

    private static void requireReason(Reply reply) {
        Refusal.unless(
                reply.kind() != AnswerKind.REFUSED || reply.reason().isPresent(),
                InstructionCode.ANSWER_INCOMPLETE,
                "/reason: a refusal says why");
        reply.reason().ifPresent(text -> Text.require("reason", text));
    }

    private static void requireDate(Reply reply, TxContext tx) {
        Refusal.unless(
                reply.dueBy()
                        .map(due -> !reply.kind().isFinal() && due.isAfter(tx.time()))
                        .orElse(true),
                InstructionCode.ANSWER_INCOMPLETE,
                "/dueBy: lies in the future, and goes with ACKNOWLEDGED and PROGRESS only");
    }

    private void requireBatches(Reply reply, TxContext tx) {
        reply.batches().ifPresent(batches -> {
            Refusal.unless(
                    instruction.asked().isPresent(),
                    InstructionCode.INSTRUCTION_MISMATCH,
                    "/batches: no quantity is asked for that could be split");
            Batches.requireSound(batches, reply, instruction, tx);
        });
        if (reply.kind() == AnswerKind.PROGRESS || reply.kind() == AnswerKind.COMPLETED) {
            String unit = instruction.asked().map(Quantity::unit).orElse(Quantity.PIECES);
            Quantity before = doneSoFar().orElse(Quantity.zero(unit));
            batches().requireFit(reply, reply.quantity().orElse(before).minus(before));
        } else {
            Refusal.unless(
                    reply.batch().isEmpty(),
                    InstructionCode.INSTRUCTION_MISMATCH,
                    "/batch: goes with PROGRESS and COMPLETED only");
        }
    }

    private Optional<Quantity> doneSoFar() {
        return answers.stream()
                .filter(answer -> answer.kind() == AnswerKind.PROGRESS)
                .reduce((earlier, later) -> later)
                .flatMap(Answer::quantity);
    }
}
