package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.ErrorCode;

/** Why one operation of a batch was refused. These are values: the other operations of the batch go on. */
public enum OperationCode implements ErrorCode {
    /** Fewer units are available. */
    SOLD_OUT(Kind.CONFLICT),
    /** The buyer's group, or the reservation, belongs to another lane. */
    WRONG_LANE(Kind.RETRY),
    /** The order was placed too long ago, or in the future. */
    REQUEST_TOO_OLD(Kind.CONFLICT),
    /** The buyer would have more units than one buyer may. */
    BUYER_LIMIT(Kind.CONFLICT),
    SALE_NOT_OPEN(Kind.CONFLICT),
    SALE_OVER(Kind.CONFLICT),
    /** The goods were pulled from sale: nothing is sold, what was paid is refunded. */
    SALE_STOPPED(Kind.CONFLICT),
    /** A hold or a recall stands on the goods: nothing is sold, what was paid is refunded. */
    GOODS_BLOCKED(Kind.CONFLICT),
    RESERVATION_NOT_FOUND(Kind.NOT_FOUND),
    /** Only an open reservation is confirmed or released, only a confirmed one cancelled. */
    RESERVATION_STATE(Kind.CONFLICT),
    /** Paid too late, or the reservation has expired: to be refunded. */
    LATE_CONFIRM(Kind.CONFLICT),
    /** The order's goods are packed: what the buyer does not want is sent back. */
    ORDER_PACKED(Kind.CONFLICT),
    /** The selling platform that the order comes from has not signed it so, or may not sell at present. */
    SELLER_REFUSED(Kind.FORBIDDEN),
    GRANT_NOT_FOUND(Kind.NOT_FOUND),
    /** The grant is for another lane, or its units are of other goods. */
    GRANT_MISMATCH(Kind.CONFLICT),
    /** The sale is not over, so its lanes stay open. */
    SALE_STILL_OPEN(Kind.CONFLICT);

    private final Kind kind;

    OperationCode(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
