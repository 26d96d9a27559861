package io.livetrace.domain.instruction;

import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts that a company has promised, counted from 1, and how much of each is done.
 *
 * @param promised empty where all was promised at once, or nothing yet
 * @param answers all answers so far, in order
 */
public record Batches(List<Batch> promised, List<Answer> answers) {
    /** The most parts of one promise. */
    public static final int MOST = 50;

    static Batches of(List<Answer> answers) {
        List<Batch> promised = answers.stream()
                .flatMap(answer -> answer.batches().stream())
                .findFirst()
                .orElse(List.of());
        return new Batches(promised, answers);
    }

    /** How much of that part is done: what each answer about it adds to the total of the one before. */
    public Quantity done(int n) {
        Quantity none = Quantity.zero(promised.get(n - 1).quantity().unit());
        Quantity total = none;
        Quantity done = none;
        for (Answer answer : answers) {
            if (answer.kind() == AnswerKind.PROGRESS || answer.kind() == AnswerKind.COMPLETED) {
                Quantity now = answer.quantity().orElse(total);
                done = answer.batch().equals(Optional.of(n)) ? done.plus(now.minus(total)) : done;
                total = now;
            }
        }
        return done;
    }

    /** When the next part that is not done was promised. */
    Optional<Instant> nextDue() {
        return IntStream.rangeClosed(1, promised.size())
                .filter(n -> !done(n).isAtLeast(promised.get(n - 1).quantity()))
                .mapToObj(n -> promised.get(n - 1).dueBy())
                .findFirst();
    }

    /** Refuses what a reply says of parts where it does not fit; {@code more} is what it adds to what was done before. */
    void requireFit(Reply reply, Quantity more) {
        if (promised.isEmpty()) {
            Refusal.unless(
                    reply.batch().isEmpty(),
                    InstructionCode.INSTRUCTION_MISMATCH,
                    "/batch: no batches were promised; leave it out");
            return;
        }
        Refusal.unless(
                reply.batch().isPresent() || reply.kind() == AnswerKind.COMPLETED,
                InstructionCode.ANSWER_INCOMPLETE,
                "/batch: " + promised.size() + " batches were promised, so say which of them this is about");
        reply.batch().ifPresent(n -> requireRoom(n, more));
    }

    private void requireRoom(int n, Quantity more) {
        Refusal.unless(
                n >= 1 && n <= promised.size(),
                InstructionCode.INSTRUCTION_MISMATCH,
                "/batch: there are batches 1 to " + promised.size());
        Quantity done = done(n).plus(more);
        Quantity most = promised.get(n - 1).quantity();
        Refusal.unless(
                most.isAtLeast(done),
                InstructionCode.INSTRUCTION_MISMATCH,
                "/batch: batch " + n + " is " + most + ", but " + done + " would be done of it");
    }

    /** Refuses a promise in parts that does not add up or has no order. */
    static void requireSound(List<Batch> batches, Reply reply, Instruction instruction, TxContext tx) {
        Refusal.unless(
                reply.kind() == AnswerKind.ACKNOWLEDGED && instruction.kind() == InstructionKind.PRODUCE,
                InstructionCode.INSTRUCTION_MISMATCH,
                "/batches: only who acknowledges PRODUCE promises in batches");
        Refusal.unless(
                !batches.isEmpty() && batches.size() <= MOST && reply.dueBy().isEmpty(),
                InstructionCode.ANSWER_INCOMPLETE,
                "/batches: 1 to " + MOST + " of them, each with its own date, and none besides");
        Instant before = tx.time();
        for (Batch batch : batches) {
            Refusal.unless(
                    batch.dueBy().isAfter(before) && !batch.quantity().isZero(),
                    InstructionCode.ANSWER_INCOMPLETE,
                    "/batches: each is more than nothing, lies in the future and comes after the one before");
            before = batch.dueBy();
        }
        requireSum(batches, reply.quantity().orElseThrow());
    }

    private static void requireSum(List<Batch> batches, Quantity promised) {
        Quantity sum = batches.stream().map(Batch::quantity).reduce(Quantity.zero(promised.unit()), Quantity::plus);
        Refusal.unless(
                sum.equals(promised),
                InstructionCode.INSTRUCTION_MISMATCH,
                "/batches: together they are " + sum + ", but " + promised + " are promised");
    }
}
