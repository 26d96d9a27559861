package io.livetrace.domain.pool;

import io.livetrace.domain.kernel.ErrorCode;

/** Refusals about stock at rest and its transfers. */
public enum PoolCode implements ErrorCode {
    /** Less is on hand than is wanted. */
    STOCK_SHORT(Kind.CONFLICT),
    /** The stock belongs to another company. */
    STOCK_OF_ANOTHER_OWNER(Kind.FORBIDDEN),
    /** A row to fold is not there, or was folded by someone else: list the rows again. */
    POOL_ROW_NOT_FOUND(Kind.RETRY),
    /** A count found more than counts have missed: stock enters by commissioning only. */
    COUNT_CREATES_STOCK(Kind.CONFLICT),
    /** Only the owner, or whoever runs the place, counts and folds a pool. */
    POOL_NOT_YOURS(Kind.FORBIDDEN),
    LOCATION_NOT_FOUND(Kind.NOT_FOUND),
    TRANSFER_NOT_FOUND(Kind.NOT_FOUND),
    /** The offer is not between two pools of one lot, or nobody could accept it. */
    TRANSFER_NOT_ALLOWED(Kind.CONFLICT),
    /** Only the company to whom the transfer was offered takes it. */
    TRANSFER_TO_ANOTHER(Kind.FORBIDDEN),
    TRANSFER_ALREADY_EXISTS(Kind.CONFLICT),
    /** Accepted already, not called yet, or its time is over. */
    TRANSFER_CLOSED(Kind.CONFLICT),
    /** Received, damaged and short do not add up, or goods that travel were not counted. */
    RECEIPT_INCOMPLETE(Kind.INVALID);

    private final Kind kind;

    PoolCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
