package io.livetrace.gateway.page;

import io.livetrace.gateway.lookup.Step;
import io.livetrace.gateway.lookup.VerdictCode;
import java.util.Locale;

/** How alarming something is; colours, never alone, follow from it. */
public enum Tone {
    /** As it should be. */
    GOOD,
    /** Neither good nor bad. */
    INFO,
    CAUTION,
    /** Do not use it. */
    STOP,
    /** We cannot tell. Never green. */
    UNSURE;

    public static Tone of(VerdictCode code) {
        return switch (code) {
            case UNUSED, OPENED_NOW -> GOOD;
            case OPENED_BY_YOU, LOT_LEVEL, PRODUCT_LEVEL -> INFO;
            case UNKNOWN, ON_HOLD, RETURNED, OPENED_BEFORE -> CAUTION;
            case RECALLED, EXPIRED, ANOMALY -> STOP;
            case CANNOT_CHECK -> UNSURE;
        };
    }

    public static Tone of(Step.Kind kind) {
        return switch (kind) {
            case FAILED_INSPECTION, READING_OUT_OF_RANGE, RECALLED -> STOP;
            case PUT_ON_HOLD, RETURNED -> CAUTION;
            case GAP -> UNSURE;
            case PASSED_INSPECTION, RELEASED -> GOOD;
            case MADE,
                    MADE_INTO,
                    SOLD_ON,
                    PACKED,
                    SHIPPED,
                    ARRIVED,
                    RECEIVED,
                    READING,
                    OFFERED,
                    DELIVERED,
                    OPENED,
                    OTHER -> INFO;
        };
    }

    public boolean warns() {
        return this == CAUTION || this == STOP;
    }

    /** The CSS class. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
