package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tree over a run's leaves, sorted by H(serial), so that absence can be shown as well as membership. A node without a
 * sibling goes up as it is, which gives the tree of RFC 9162, section 2.1.1.
 */
public final class MerkleTree {
    /** The most units that one run labels. */
    public static final int MOST_LEAVES = 1 << 20;

    static final int LONGEST_PATH = 20;

    private final List<LabelLeaf> leaves;
    private final List<String> serials;
    private final List<List<Digest>> levels;

    private MerkleTree(List<LabelLeaf> leaves) {
        this.leaves = leaves;
        this.serials = leaves.stream().map(leaf -> leaf.serial().hex()).toList();
        this.levels = levels(leaves.stream().map(LabelLeaf::hash).toList());
    }

    /** The tree over these leaves, in whatever order they come; two with the same serial are refused. */
    public static MerkleTree of(Collection<LabelLeaf> leaves) {
        List<LabelLeaf> sorted = leaves.stream()
                .sorted(Comparator.comparing(leaf -> leaf.serial().hex()))
                .toList();
        Refusal.unless(
                !sorted.isEmpty() && sorted.size() <= MOST_LEAVES,
                KernelCode.INVALID_VALUE,
                "a run labels 1 to " + MOST_LEAVES + " units");
        for (int i = 1; i < sorted.size(); i++) {
            Refusal.unless(
                    !sorted.get(i).serial().equals(sorted.get(i - 1).serial()),
                    KernelCode.INVALID_VALUE,
                    "two leaves have the same serial");
        }
        return new MerkleTree(sorted);
    }

    public Digest root() {
        return levels.get(levels.size() - 1).get(0);
    }

    public int count() {
        return leaves.size();
    }

    /** The leaves, sorted by H(serial). */
    public List<LabelLeaf> leaves() {
        return leaves;
    }

    /** Proves that a serial belongs to the run; absent where it does not. */
    public Optional<Membership> prove(Digest serial) {
        int at = search(serial);
        return at >= 0 ? Optional.of(membership(at)) : Optional.empty();
    }

    /** Proves that a serial does not belong to the run; absent where it does. */
    public Optional<Absence> proveAbsence(Digest serial) {
        int after = -search(serial) - 1;
        return after < 0 ? Optional.empty() : Optional.of(new Absence(neighbour(after - 1), neighbour(after)));
    }

    private Optional<Membership> neighbour(int at) {
        return at >= 0 && at < leaves.size() ? Optional.of(membership(at)) : Optional.empty();
    }

    private Membership membership(int index) {
        List<Digest> siblings = new ArrayList<>();
        int at = index;
        for (List<Digest> level : levels) {
            if (MerkleProof.hasSibling(at, level.size() - 1)) {
                siblings.add(level.get(MerkleProof.isRight(at) ? at - 1 : at + 1));
            }
            at /= 2;
        }
        LabelLeaf leaf = leaves.get(index);
        return new Membership(leaf.serial(), leaf.inner(), new MerkleProof(index, siblings));
    }

    private int search(Digest serial) {
        return Collections.binarySearch(serials, serial.hex());
    }

    private static List<List<Digest>> levels(List<Digest> bottom) {
        List<List<Digest>> levels = new ArrayList<>(List.of(bottom));
        List<Digest> level = bottom;
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
        return levels;
    }

    private static List<Digest> above(List<Digest> level) {
        List<Digest> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? TreeHash.node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }
}
