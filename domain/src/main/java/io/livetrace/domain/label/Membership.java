package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;

/**
 * A leaf with its way to the root.
 *
 * @param serial H(serial)
 * @param inner H(salt ‖ inner code)
 */
public record Membership(Digest serial, Digest inner, MerkleProof proof) {

    /** The leaf in the tree: the unit's name on the ledger. */
    public Digest leaf() {
        return TreeHash.leaf(serial, inner);
    }

    /** Whether a tree with that root and count has this leaf. */
    public boolean holds(Digest root, int count) {
        return proof.leads(leaf(), root, count);
    }
}
