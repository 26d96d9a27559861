package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.Iterator;
import java.util.List;

/**
 * Shows that a leaf stands at an index of a tree.
 *
 * @param index counted from 0
 * @param siblings the hashes beside the way from the leaf to the root
 */
public record MerkleProof(int index, List<Digest> siblings) {
    public MerkleProof {
        siblings = List.copyOf(siblings);
        Refusal.unless(
                index >= 0 && siblings.size() <= MerkleTree.LONGEST_PATH,
                KernelCode.INVALID_VALUE,
                "a Merkle proof has an index from 0 and at most " + MerkleTree.LONGEST_PATH + " siblings");
    }

    /** Whether the way from this leaf ends at the root of a tree with {@code count} leaves. */
    public boolean leads(Digest leaf, Digest root, int count) {
        if (index >= count) {
            return false;
        }
        Iterator<Digest> beside = siblings.iterator();
        Digest hash = leaf;
        int at = index;
        for (int last = count - 1; last > 0; last /= 2) {
            if (hasSibling(at, last)) {
                if (!beside.hasNext()) {
                    return false;
                }
                hash = isRight(at) ? TreeHash.node(beside.next(), hash) : TreeHash.node(hash, beside.next());
            }
            at /= 2;
        }
        return !beside.hasNext() && hash.equals(root);
    }

    /** The last node of a level with an odd number of them has none: it goes up as it is. */
    static boolean hasSibling(int at, int last) {
        return isRight(at) || at < last;
    }

    static boolean isRight(int at) {
        return at % 2 == 1;
    }
}
