package io.livetrace.domain.instruction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where an instruction stands. Derived from its answers and cancellation; stored nowhere. */
public enum InstructionState {
    OPEN,
    ACKNOWLEDGED,
    IN_PROGRESS,
    COMPLETED,
    REFUSED,
    CANCELLED;

    public static InstructionState of(List<Answer> answers, Optional<Cancellation> cancellation) {
        Optional<Answer> last = answers.stream().max(Comparator.comparingInt(Answer::n));
        if (last.map(answer -> answer.kind().isFinal()).orElse(false) || cancellation.isEmpty()) {
            return last.map(answer -> after(answer.kind())).orElse(OPEN);
        }
        return CANCELLED;
    }

    private static InstructionState after(AnswerKind kind) {
        return switch (kind) {
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case PROGRESS -> IN_PROGRESS;
            case COMPLETED -> COMPLETED;
            case REFUSED -> REFUSED;
        };
    }

    /** Whether an answer may come next. Whoever will not do it says so at any time; everything else begins with having read it. */
    boolean allows(AnswerKind next) {
        return switch (this) {
            case OPEN -> next == AnswerKind.ACKNOWLEDGED || next == AnswerKind.REFUSED;
            case ACKNOWLEDGED, IN_PROGRESS -> next != AnswerKind.ACKNOWLEDGED;
            case COMPLETED, REFUSED, CANCELLED -> false;
        };
    }

    /** Nothing more is expected. */
    public boolean isClosed() {
        return this == COMPLETED || this == REFUSED || this == CANCELLED;
    }
}
