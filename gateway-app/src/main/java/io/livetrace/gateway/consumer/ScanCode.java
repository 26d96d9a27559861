package io.livetrace.gateway.consumer;

import io.livetrace.domain.kernel.ErrorCode;

/** What this gateway refuses of what consumers send, before anything is looked up. */
enum ScanCode implements ErrorCode {
    /** A valid code of a parcel, a place or a company. */
    CODE_NAMES_NO_GOODS(Kind.NOT_FOUND),
    /** There is no link of the type asked for. */
    LINK_TYPE_NOT_FOUND(Kind.NOT_FOUND),
    /** The attached file is no JPEG, PNG or WebP picture. */
    NOT_A_PICTURE(Kind.INVALID);

    private final Kind kind;

    ScanCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
