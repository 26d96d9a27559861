package io.livetrace.domain.livestream;

/**
 * One shut gate of a confirmation.
 *
 * @param code which gate
 * @param subject whose or what it is about, such as a lot or a company
 * @param detail what is wrong, and what would open it
 */
public record GateFailure(GateCode code, String subject, String detail) {

    /** The gates of a confirmation. */
    public enum GateCode {
        OPERATOR_NOT_VERIFIED,
        HOST_NOT_VERIFIED,
        SESSION_OVER,
        SALE_IS_PAST,
        LOT_BLOCKED,
        SHELF_LIFE_TOO_SHORT,
        /** The lot is near its expiry, and the slot is not marked so. */
        NEAR_EXPIRY_UNMARKED,
        /** An article made for livestreams stands with ordinary ones, or a slot that is not marked so sells it. */
        LIVE_ONLY_APART,
        REPORT_MISSING,
        REPORT_NOT_CONFORMANT,
        SELECTION_CHECK_MISSING,
        SELECTION_CHECK_FAILED,
        STATEMENT_WITHOUT_EVIDENCE,
        AGREEMENT_MISSING,
        /** More of an owner's stock would be sold before it is paid than the owner has granted the slot. */
        CREDIT_EXCEEDED,
        STOCK_MISSING,
        /** By the slot's priorities, this pool comes before one that the plan uses. */
        STOCK_OUT_OF_ORDER
    }
}
