package io.livetrace.domain.catalog;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about products. */
public enum CatalogCode implements ErrorCode {
    PRODUCT_NOT_FOUND(Kind.NOT_FOUND),
    /** Only the brand that registered a product changes it. */
    PRODUCT_OF_ANOTHER_BRAND(Kind.FORBIDDEN),
    /** The category demands something that the product lacks. */
    PRODUCT_INCOMPLETE(Kind.CONFLICT),
    /** An article that is made for livestreams stays so, and an ordinary one too: what differs has another GTIN. */
    LIVE_ONLY_STAYS(Kind.CONFLICT);

    private final Kind kind;

    CatalogCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
