package io.livetrace.embedded.store;

import com.google.protobuf.ByteString;

/**
 * A range of keys.
 *
 * @param space where
 * @param from the first key, included
 * @param to the end, excluded; empty means the end of the space
 */
public record StateRange(String space, ByteString from, ByteString to) {
    /** Whether it ends before it begins, so that nothing can stand in it. */
    public boolean isEmpty() {
        return !to.isEmpty() && ByteString.unsignedLexicographicalComparator().compare(from, to) >= 0;
    }

    /** The rest of this range after {@code key}. */
    StateRange after(ByteString key) {
        return new StateRange(space, key.concat(ByteString.copyFrom(new byte[] {0})), to);
    }

    /** The part of this range up to {@code key}, which is included. */
    StateRange upTo(ByteString key) {
        return new StateRange(space, from, key.concat(ByteString.copyFrom(new byte[] {0})));
    }
}
