package io.livetrace.domain.instruction;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about instructions and their answers. */
public enum InstructionCode implements ErrorCode {
    INSTRUCTION_NOT_FOUND(Kind.NOT_FOUND),
    /** Only the company that was asked answers. */
    INSTRUCTION_TO_ANOTHER(Kind.FORBIDDEN),
    /** Completed, refused or cancelled: nothing more can be answered. */
    INSTRUCTION_CLOSED(Kind.CONFLICT),
    /** The answer does not come in this order. */
    ANSWER_OUT_OF_ORDER(Kind.CONFLICT),
    /** The answer lacks its reason or quantity. */
    ANSWER_INCOMPLETE(Kind.INVALID),
    /** The instruction asks for something else than what answers it. */
    INSTRUCTION_MISMATCH(Kind.CONFLICT);

    private final Kind kind;

    InstructionCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
