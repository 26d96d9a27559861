package io.livetrace.domain.catalog;

/** Whether a consumer may send the article back within seven days without a reason. */
public enum ReturnClass {
    SEVEN_DAYS,
    SEVEN_DAYS_IF_SEALED,
    NONE
}
