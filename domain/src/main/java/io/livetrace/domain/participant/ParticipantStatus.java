package io.livetrace.domain.participant;

/** Where a company stands. {@code BLACKLISTED} has no way back; every other state has one. */
public enum ParticipantStatus {
    ADMITTED,
    VERIFIED,
    WARNED,
    LIMITED,
    SUSPENDED,
    BLACKLISTED;

    /** Whether the company may still submit transactions. */
    public boolean mayAct() {
        return switch (this) {
            case ADMITTED, VERIFIED, WARNED, LIMITED -> true;
            case SUSPENDED, BLACKLISTED -> false;
        };
    }

    boolean mayBecome(ParticipantStatus next) {
        return switch (this) {
            case ADMITTED -> next == VERIFIED || next == SUSPENDED;
            case VERIFIED -> next != ADMITTED && next != BLACKLISTED;
            case WARNED, LIMITED -> next != ADMITTED && next != this && next != BLACKLISTED;
            case SUSPENDED -> next != ADMITTED && next != this;
            case BLACKLISTED -> false;
        };
    }
}
