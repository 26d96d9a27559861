package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Salt;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the keepers of a run deposit: one line {@code H(serial),H(salt ‖ inner),salt} per unit, sorted, each ended by a line
 * feed. The same leaves always make the same bytes.
 */
public record LeafFile(String text) {
    public static LeafFile of(MerkleTree tree) {
        return new LeafFile(tree.leaves().stream()
                .map(leaf -> leaf.serial() + "," + leaf.inner() + "," + leaf.salt() + "\n")
                .collect(Collectors.joining()));
    }

    public Digest digest() {
        return Digest.of(text);
    }

    /** The tree over the file's leaves; refuses a line that is none, naming it. */
    public MerkleTree tree() {
        List<String> lines = text.lines().toList();
        return MerkleTree.of(IntStream.range(0, lines.size())
                .mapToObj(i -> leaf(lines.get(i), i + 1))
                .toList());
    }

    private static LabelLeaf leaf(String line, int number) {
        String[] parts = line.split(",", -1);
        Refusal.unless(
                parts.length == 3,
                KernelCode.INVALID_VALUE,
                "line " + number + " of the leaf file does not have three values");
        return new LabelLeaf(new Digest(parts[0]), new Digest(parts[1]), new Salt(parts[2]));
    }
}
