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
    /** The rest of this range after {@code key}. */
    StateRange after(ByteString key) {
        return new StateRange(space, key.concat(ByteString.copyFrom(new byte[] {0})), to);
    }

    /** The part of this range up to {@code key}, which is included. */
    StateRange upTo(ByteString key) {
        return new StateRange(space, from, key.concat(ByteString.copyFrom(new byte[] {0})));
    }
}
