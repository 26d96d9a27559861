package io.livetrace.gateway.readmodel;

import java.time.Instant;

/**
 * A record's place in a list.
 *
 * @param collection the list's name, such as {@code products}
 * @param position where it stands: lists ascend by this text
 * @param status what the list's {@code status} filter compares with; may be empty
 * @param search what the list's {@code q} filter looks into
 */
public record Entry(String collection, String position, String status, String search) {

    /** A place by name, such as a GTIN. */
    public static Entry of(String collection, Object position, Object status, Object... search) {
        return new Entry(collection, position.toString(), status.toString(), words(search));
    }

    /** A place in a list that begins with the newest. */
    public static Entry newestFirst(String collection, Instant time, Object status, Object... search) {
        return new Entry(collection, position(time), status.toString(), words(search));
    }

    /** Where a list that begins with the newest comes to that time. */
    static String position(Instant time) {
        return "%019d".formatted(Long.MAX_VALUE - time.toEpochMilli());
    }

    /** The time that a place stands for. */
    static Instant time(String position) {
        return Instant.ofEpochMilli(Long.MAX_VALUE - Long.parseLong(position));
    }

    private static String words(Object... search) {
        StringBuilder words = new StringBuilder();
        for (Object word : search) {
            words.append(word).append(' ');
        }
        return words.toString().strip();
    }
}
