package io.livetrace.domain.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What orders have booked, 27 bytes for each, because a batch looks orders up among thousands: eight bytes of the buyer's token
 * and eight of the order's digest, by which they are sorted, then lane, batch, operation and units. Base64url as JSON.
 */
public final class BookedOrders {
    public static final BookedOrders NONE = new BookedOrders(new byte[0]);

    private static final int ENTRY_BYTES = 27;
    private static final int ORDER = 8;
    private static final int BOOKING = 16;

    private final byte[] bytes;
    private final ByteBuffer entries;

    private BookedOrders(byte[] bytes) {
        Refusal.unless(
                bytes.length % ENTRY_BYTES == 0,
                KernelCode.INVALID_VALUE,
                "booked orders have " + ENTRY_BYTES + " bytes each");
        this.bytes = bytes;
        this.entries = ByteBuffer.wrap(bytes);
    }

    static BookedOrders of(OrderId order, BuyerToken buyer, Booking booking) {
        ReservationId id = booking.reservation();
        return new BookedOrders(ByteBuffer.allocate(ENTRY_BYTES)
                .putLong(buyer.fingerprint())
                .putLong(order.fingerprint())
                .put((byte) id.lane())
                .putInt(Math.toIntExact(id.seq()))
                .putShort((short) id.index())
                .putInt(booking.units())
                .array());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BookedOrders parse(String base64) {
        try {
            return new BookedOrders(Base64.getUrlDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new Refusal(KernelCode.INVALID_VALUE, "booked orders are written in base64url");
        }
    }

    public int size() {
        return bytes.length / ENTRY_BYTES;
    }

    /** What the order has booked for that buyer, both by their fingerprints. */
    Optional<Booking> find(long buyer, long order) {
        int at = place(buyer, order);
        return isAt(at, buyer, order) ? Optional.of(booking(at)) : Optional.empty();
    }

    /** What all orders of that buyer have booked. */
    List<Booking> of(long buyer) {
        List<Booking> bookings = new ArrayList<>();
        for (int at = place(buyer, 0); at < size() && buyer(at) == buyer; at++) {
            bookings.add(booking(at));
        }
        return bookings;
    }

    /** Single orders together. */
    static BookedOrders all(List<BookedOrders> singles) {
        ByteBuffer all = ByteBuffer.allocate(singles.size() * ENTRY_BYTES);
        singles.stream()
                .map(single -> single.bytes)
                .sorted(Arrays::compareUnsigned)
                .forEach(all::put);
        return new BookedOrders(all.array());
    }

    /** Those of the buyers of these groups. */
    BookedOrders ofGroups(Collection<Integer> groups) {
        return where(at -> groups.contains(BuyerToken.groupOf(buyer(at))));
    }

    /** Those that are not among the others. */
    BookedOrders without(BookedOrders others) {
        return where(at -> !others.has(buyer(at), order(at)));
    }

    /** These and others, none of which is among these. */
    BookedOrders and(BookedOrders others) {
        byte[] all = new byte[bytes.length + others.bytes.length];
        int copied = 0;
        for (int i = 0; i < others.size(); i++) {
            int at = place(others.buyer(i), others.order(i));
            copy(copied, at, all, copied + i);
            others.copy(i, i + 1, all, at + i);
            copied = at;
        }
        copy(copied, size(), all, copied + others.size());
        return new BookedOrders(all);
    }

    @JsonValue
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BookedOrders orders && Arrays.equals(bytes, orders.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private BookedOrders where(IntPredicate chosen) {
        ByteBuffer some = ByteBuffer.allocate(bytes.length);
        IntStream.range(0, size()).filter(chosen).forEach(at -> some.put(bytes, at * ENTRY_BYTES, ENTRY_BYTES));
        return new BookedOrders(Arrays.copyOf(some.array(), some.position()));
    }

    private boolean has(long buyer, long order) {
        return isAt(place(buyer, order), buyer, order);
    }

    private boolean isAt(int at, long buyer, long order) {
        return at < size() && buyer(at) == buyer && order(at) == order;
    }

    /** Where the order stands, or would stand. */
    private int place(long buyer, long order) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(middle, buyer, order)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int at, long buyer, long order) {
        int byBuyer = Long.compareUnsigned(buyer(at), buyer);
        return byBuyer < 0 || (byBuyer == 0 && Long.compareUnsigned(order(at), order) < 0);
    }

    private long buyer(int at) {
        return entries.getLong(at * ENTRY_BYTES);
    }

    private long order(int at) {
        return entries.getLong(at * ENTRY_BYTES + ORDER);
    }

    private Booking booking(int at) {
        ByteBuffer entry = entries.duplicate().position(at * ENTRY_BYTES + BOOKING);
        return new Booking(new ReservationId(entry.get(), entry.getInt(), entry.getShort()), entry.getInt());
    }

    private void copy(int from, int until, byte[] target, int at) {
        System.arraycopy(bytes, from * ENTRY_BYTES, target, at * ENTRY_BYTES, (until - from) * ENTRY_BYTES);
    }
}
