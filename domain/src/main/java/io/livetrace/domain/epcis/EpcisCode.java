package io.livetrace.domain.epcis;

import io.livetrace.domain.kernel.ErrorCode;

/** Why a document or an event is refused. The message begins with the place, as a JSON pointer. */
public enum EpcisCode implements ErrorCode {
    /** Neither an EPCIS 2.0 document nor a single event. */
    EPCIS_NOT_A_DOCUMENT(Kind.INVALID),
    /** A member that must be there is not. */
    EPCIS_MISSING(Kind.INVALID),
    /** A member that EPCIS does not know and that has no namespace. */
    EPCIS_UNKNOWN_MEMBER(Kind.INVALID),
    /** A text where a number belongs, and the like. */
    EPCIS_WRONG_TYPE(Kind.INVALID),
    /** A text that is not the URI, time, offset, unit or word that belongs there. */
    EPCIS_VALUE(Kind.INVALID),
    /** A bare word that the Core Business Vocabulary does not have. */
    EPCIS_VOCABULARY(Kind.INVALID),
    /** Members that are right by themselves but not together. */
    EPCIS_RULE(Kind.INVALID),
    /** No event of that id. */
    EPCIS_EVENT_NOT_FOUND(Kind.NOT_FOUND),
    /** The same company recorded another event with this id. */
    EPCIS_EVENT_ALREADY_EXISTS(Kind.CONFLICT);

    private final Kind kind;

    EpcisCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
