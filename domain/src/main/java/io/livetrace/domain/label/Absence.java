package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;
import java.util.Optional;

/**
 * Shows that a serial is not in a run: two leaves stand side by side, and it would stand between them.
 *
 * @param before the last leaf before it; absent where it would be the first
 * @param after the first leaf after it; absent where it would be the last
 */
public record Absence(Optional<Membership> before, Optional<Membership> after) {

    /** Whether a tree with that root and count has no leaf of this serial. */
    public boolean holds(Digest serial, Digest root, int count) {
        return before.map(leaf -> leaf.holds(root, count) && isLess(leaf.serial(), serial))
                        .orElse(true)
                && after.map(leaf -> leaf.holds(root, count) && isLess(serial, leaf.serial()))
                        .orElse(true)
                && index(after, count) == index(before, -1) + 1;
    }

    private static int index(Optional<Membership> leaf, int otherwise) {
        return leaf.map(membership -> membership.proof().index()).orElse(otherwise);
    }

    private static boolean isLess(Digest one, Digest other) {
        return one.hex().compareTo(other.hex()) < 0;
    }
}
