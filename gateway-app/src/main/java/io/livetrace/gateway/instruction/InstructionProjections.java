package io.livetrace.gateway.instruction;

import io.livetrace.domain.instruction.Answer;
import io.livetrace.domain.instruction.Cancellation;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Escalation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.gateway.readmodel.Entry;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Snapshot;
import io.livetrace.gateway.readmodel.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instructions and what is said about them are seen by the company asked and the one on whose behalf it was asked. */
public final class InstructionProjections {
    static final String INSTRUCTIONS = "instructions";
    static final List<String> FILTERS = List.of("to", "from", "kind");

    /** Facet of an instruction: the slot that it is about. */
    public static final String SLOT = "slot";

    /** Facet of an instruction: the record that made it necessary. */
    public static final String CAUSE = "cause";

    private InstructionProjections() {}

    /** The instruction with what was said about it, as far as the viewer may know. */
    public static Conversation conversation(Instruction instruction, Snapshot now) {
        return new Conversation(
                instruction, now.list(Answer.allTo(instruction)), now.find(Cancellation.key(instruction.id())));
    }

    /** The list of what is not done and gets, at the time of its place, as far as that rung. */
    static String late(Escalation rung) {
        return "instructions late for " + rung;
    }

    public static List<Projection<?>> all() {
        return List.of(
                new OfInstruction(),
                new OfReply<>(Answer.TYPE, Answer::instruction),
                new OfReply<>(Cancellation.TYPE, Cancellation::instruction));
    }

    /** Listed newest first, with the state that its answers give it. */
    private record OfInstruction() implements Projection<Instruction> {
        @Override
        public RecordType<Instruction> type() {
            return Instruction.TYPE;
        }

        @Override
        public Visibility visibility(Instruction instruction, Snapshot now) {
            return Visibility.only(instruction.to(), instruction.from());
        }

        @Override
        public Optional<Entry> entry(Instruction instruction, Snapshot now) {
            return Optional.of(Entry.newestFirst(
                    INSTRUCTIONS,
                    instruction.issuedAt(),
                    conversation(instruction, now).state(),
                    instruction.kind(),
                    instruction.cause()));
        }

        /** When it will have got how far, if nothing happens: time passes without anybody's writing it down. */
        @Override
        public List<Entry> furtherEntries(Instruction instruction, Snapshot now) {
            Conversation conversation = conversation(instruction, now);
            return conversation.nextDue().stream()
                    .flatMap(due -> Stream.of(Escalation.values())
                            .map(rung -> Entry.newestFirst(
                                    late(rung),
                                    rung.reachedAt(instruction.issuedAt(), due),
                                    conversation.state(),
                                    instruction.kind(),
                                    instruction.cause())))
                    .toList();
        }

        @Override
        public Map<String, String> lateness() {
            return Stream.of(Escalation.values())
                    .collect(Collectors.toMap(InstructionProjections::late, Escalation::name));
        }

        @Override
        public List<Facet> facets(Instruction instruction) {
            Stream<Facet> usual = Stream.of(
                    Facet.of("to", instruction.to()),
                    Facet.of("from", instruction.from()),
                    Facet.of("kind", instruction.kind()),
                    Facet.of(CAUSE, instruction.cause()));
            return Stream.concat(usual, instruction.slot().map(slot -> Facet.of(SLOT, slot)).stream())
                    .toList();
        }
    }

    /** An answer or a cancellation changes the state of its instruction. */
    private record OfReply<T extends LedgerRecord>(RecordType<T> type, Function<T, InstructionId> instruction)
            implements Projection<T> {
        @Override
        public Visibility visibility(T reply, Snapshot now) {
            return now.find(Instruction.key(instruction.apply(reply)))
                    .map(asked -> Visibility.only(asked.to(), asked.from()))
                    .orElse(Visibility.platform());
        }

        @Override
        public List<Facet> facets(T reply) {
            return reply instanceof Answer answer ? List.of(Facet.of("to", answer.to())) : List.of();
        }

        @Override
        public List<RecordKey<?>> touches(T reply) {
            return List.of(Instruction.key(instruction.apply(reply)));
        }
    }
}
