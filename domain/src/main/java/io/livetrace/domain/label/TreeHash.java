package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;
import java.nio.ByteBuffer;

/** The tree's two hashes. Their first byte differs, so that no node passes for a leaf (RFC 9162, section 2.1.1). */
final class TreeHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** H(0x00 ‖ H(serial) ‖ H(salt ‖ inner)). */
    static Digest leaf(Digest serial, Digest inner) {
        return hash(LEAF, serial, inner);
    }

    /** H(0x01 ‖ left ‖ right). */
    static Digest node(Digest left, Digest right) {
        return hash(NODE, left, right);
    }

    private static Digest hash(byte kind, Digest first, Digest second) {
        return Digest.of(ByteBuffer.allocate(65)
                .put(kind)
                .put(first.bytes())
                .put(second.bytes())
                .array());
    }
}
