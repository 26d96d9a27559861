package io.livetrace.domain.lot;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about lots and gates. */
public enum LotCode implements ErrorCode {
    LOT_NOT_FOUND(Kind.NOT_FOUND),
    LOT_ALREADY_EXISTS(Kind.CONFLICT),
    /** Only the product's brand makes lots of it. */
    LOT_OF_ANOTHER_BRAND(Kind.FORBIDDEN),
    /** A hold stands on the lot, its product or its style. */
    LOT_ON_HOLD(Kind.CONFLICT),
    /** The lot, or one that it descends from, is recalled. */
    LOT_RECALLED(Kind.CONFLICT),
    /** Unit or amount do not fit the product. */
    LOT_QUANTITY(Kind.INVALID),
    /** Production or expiry date do not fit each other, the shelf life or today. */
    LOT_DATES(Kind.INVALID),
    /** An input is named twice, or is the lot itself. */
    LOT_INPUTS(Kind.INVALID),
    /** More ancestors than a lot may have. */
    TOO_MANY_ANCESTORS(Kind.CONFLICT);

    private final Kind kind;

    LotCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
