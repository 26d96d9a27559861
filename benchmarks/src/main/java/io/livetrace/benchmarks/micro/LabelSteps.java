package io.livetrace.benchmarks.micro;

import io.livetrace.domain.gs1.DigitalLink;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.label.Membership;
import io.livetrace.domain.label.MerkleTree;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A scanned label: its link taken apart, and the proof that it belongs to a run of 10,000. */
@State(Scope.Benchmark)
public class LabelSteps {
    private static final int UNITS = 10_000;
    private static final String LINK = "https://id.gs1.org/01/09521234543213/10/L1/21/UNIT-4711?17=271231";

    private final List<LabelLeaf> leaves =
            IntStream.range(0, UNITS).mapToObj(LabelSteps::leaf).toList();
    private final MerkleTree tree = MerkleTree.of(leaves);
    private final Digest serial = leaves.get(UNITS / 2).serial();
    private final Membership membership = tree.prove(serial).orElseThrow();

    @Benchmark
    public DigitalLink parseDigitalLink() {
        return DigitalLink.parse(LINK);
    }

    @Benchmark
    public Membership proveMembership() {
        return tree.prove(serial).orElseThrow();
    }

    @Benchmark
    public boolean checkProof() {
        return membership.holds(tree.root(), tree.count());
    }

    private static LabelLeaf leaf(int n) {
        Digest digest = Digest.of("unit " + n);
        return new LabelLeaf(digest, digest, Salt.of(Arrays.copyOf(digest.bytes(), Salt.BYTES)));
    }
}
