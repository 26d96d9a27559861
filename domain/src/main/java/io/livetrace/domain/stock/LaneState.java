package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Speaker;

/**
 * Where the reservations of one batch stand. All of them expire with the same epoch. Small, because a batch of confirmations
 * rewrites many of these rows.
 *
 * @param epoch the epoch at whose end they expire, if they are still open
 * @param bits two bits per operation of the batch, hexadecimal, the first operation in the lowest bits of the first digit;
 *     operations that reserved nothing have zeros, as have those beyond the end
 */
public record LaneState(RecordId slotId, int n, long seq, long epoch, String bits) implements LedgerRecord {
    public static final RecordType<LaneState> TYPE = new RecordType<>("LaneState", LaneState.class, Speaker.nobody());

    private static final int PER_DIGIT = 2;
    private static final int WIDTH = 2;
    private static final int MASK = 3;

    public static RecordKey<LaneState> key(RecordId slotId, int n, long seq) {
        return TYPE.key(slotId, n, seq);
    }

    @Override
    public RecordKey<LaneState> recordKey() {
        return key(slotId, n, seq);
    }

    /** Where the reservation that the operation made stands. */
    public ReservationStatus status(int index) {
        return ReservationStatus.of((digit(index / PER_DIGIT) >> shift(index)) & MASK);
    }

    LaneState with(int index, ReservationStatus status) {
        int at = index / PER_DIGIT;
        int digit = (digit(at) & ~(MASK << shift(index))) | (status.bits() << shift(index));
        StringBuilder next = new StringBuilder(bits);
        while (next.length() <= at) {
            next.append('0');
        }
        next.setCharAt(at, Character.forDigit(digit, 16));
        return new LaneState(slotId, n, seq, epoch, next.toString());
    }

    private int digit(int at) {
        return at < bits.length() ? Character.digit(bits.charAt(at), 16) : 0;
    }

    private static int shift(int index) {
        return WIDTH * (index % PER_DIGIT);
    }
}
