package io.livetrace.domain.label;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Salt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Labels with made-up random bytes: the n-th unit is always the same. */
final class Labels {
    private Labels() {}

    static UnitSerial serial(int n) {
        return UnitSerial.of(bytes("serial " + n, UnitSerial.BYTES));
    }

    static InnerCode code(int n) {
        return InnerCode.of(bytes("code " + n, InnerCode.BYTES));
    }

    static Salt salt(int n) {
        return Salt.of(bytes("salt " + n, Salt.BYTES));
    }

    static LabelLeaf leaf(int n) {
        return LabelLeaf.of(serial(n), code(n), salt(n));
    }

    static List<LabelLeaf> leaves(int count) {
        return IntStream.range(0, count).mapToObj(Labels::leaf).toList();
    }

    static MerkleTree tree(int count) {
        return MerkleTree.of(leaves(count));
    }

    private static byte[] bytes(String name, int length) {
        byte[] digest = Digest.of(name.getBytes(StandardCharsets.UTF_8)).bytes();
        return Arrays.copyOf(digest, length);
    }
}
