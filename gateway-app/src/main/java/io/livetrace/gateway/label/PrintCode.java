package io.livetrace.gateway.label;

import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.gateway.vault.LabelPrints;

/** What this gateway refuses about labels before any ledger is asked. */
enum PrintCode implements ErrorCode {
    /** They were made at another gateway, or more than {@value LabelPrints#DAYS_KEPT} days ago. */
    LABELS_NOT_HERE(Kind.NOT_FOUND),
    LABEL_NOT_FOUND(Kind.NOT_FOUND),
    /** This gateway does not hold the leaf file, so it cannot say whether a serial number is on it. */
    LEAF_FILE_NOT_HERE(Kind.NOT_FOUND),
    /** No committed label has that serial number. */
    UNIT_NOT_FOUND(Kind.NOT_FOUND),
    /** The code names a lot or a product, but no single unit. */
    UNIT_NOT_NAMED(Kind.INVALID);

    private final Kind kind;

    PrintCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
