package io.livetrace.gateway.page;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a consumer reports a code: the values of {@code reason} in the report form. */
public enum ReportReason {
    /** The seal strip was broken or missing on arrival. */
    SEAL_BROKEN,
    /** Product, lot or dates are not what the page shows. */
    DIFFERENT_ITEM,
    /** The label looks copied, or the code is unknown. */
    SUSPICIOUS_LABEL,
    OTHER;

    /** The reason of that name; anything else is none. */
    public static Optional<ReportReason> of(String name) {
        return Stream.of(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }
}
