package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Salt;

/**
 * One line of a leaf file: what its keepers know of a unit. It tells neither serial nor inner code.
 *
 * @param serial H(serial)
 * @param inner H(salt ‖ inner code)
 * @param salt the salt, needed to try an inner code that a consumer types
 */
public record LabelLeaf(Digest serial, Digest inner, Salt salt) {

    public static LabelLeaf of(UnitSerial serial, InnerCode code, Salt salt) {
        return new LabelLeaf(serial.digest(), code.digest(salt), salt);
    }

    /** The leaf in the tree: the unit's name on the ledger. */
    public Digest hash() {
        return TreeHash.leaf(serial, inner);
    }
}
