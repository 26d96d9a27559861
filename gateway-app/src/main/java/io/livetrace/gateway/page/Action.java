package io.livetrace.gateway.page;

import io.livetrace.gateway.lookup.VerdictCode;
import java.util.Optional;

/** The one thing that the verdict band asks the reader to do. */
public enum Action {
    REPORT("#report"),
    OPEN("#open"),
    RECALL_STEPS("#recall"),
    REFUND("#complain"),
    RETRY("?"),
    SEE_LOT("#product"),
    /** Nothing to press. */
    KEEP_RECEIPT("");

    private final String href;

    Action(String href) {
        this.href = href;
    }

    /** Where the button leads; empty for plain advice. */
    public String href() {
        return href;
    }

    static Optional<Action> of(VerdictCode code) {
        return switch (code) {
            case CANNOT_CHECK -> Optional.of(RETRY);
            case UNKNOWN, ANOMALY, OPENED_BEFORE, RETURNED -> Optional.of(REPORT);
            case RECALLED -> Optional.of(RECALL_STEPS);
            case ON_HOLD, EXPIRED -> Optional.of(REFUND);
            case OPENED_NOW -> Optional.of(KEEP_RECEIPT);
            case UNUSED -> Optional.of(OPEN);
            case LOT_LEVEL, PRODUCT_LEVEL -> Optional.of(SEE_LOT);
            case OPENED_BY_YOU -> Optional.empty();
        };
    }
}
