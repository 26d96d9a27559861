package io.livetrace.domain.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetrace.domain.kernel.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** Worked out apart from this code, with Python's hashlib. */
    private static final String ROOT_OF_THREE = "989a6ca1bce793f2babb4c29002c09df04aaf89a281c6de0a6d9ccbe0acf8f14";

    @Test
    void three_leaves_have_the_root_that_the_design_gives_them() {
        assertThat(Labels.tree(3).root()).hasToString(ROOT_OF_THREE);
    }

    @Test
    void a_single_leaf_is_its_own_root() {
        MerkleTree tree = Labels.tree(1);

        assertThat(tree.root()).isEqualTo(Labels.leaf(0).hash());
        assertThat(tree.prove(Labels.serial(0).digest()).orElseThrow().proof().siblings())
                .isEmpty();
    }

    @Test
    void the_order_in_which_leaves_come_does_not_matter() {
        List<LabelLeaf> shuffled = new ArrayList<>(Labels.leaves(20));
        Collections.shuffle(shuffled, new Random(7));

        assertThat(MerkleTree.of(shuffled).root()).isEqualTo(Labels.tree(20).root());
    }

    @Test
    void no_leaves_or_two_of_one_serial_are_refused() {
        LabelLeaf twin = LabelLeaf.of(Labels.serial(1), Labels.code(2), Labels.salt(2));

        assertThatThrownBy(() -> MerkleTree.of(List.of())).hasMessageStartingWith("INVALID_VALUE: ");
        assertThatThrownBy(() -> MerkleTree.of(List.of(Labels.leaf(1), twin)))
                .hasMessage("INVALID_VALUE: two leaves have the same serial");
    }

    @Property(tries = 60, seed = "1")
    void every_member_is_proved_and_no_stranger_is(@ForAll @IntRange(min = 1, max = 70) int count) {
        MerkleTree tree = Labels.tree(count);
        for (int n = 0; n < count; n++) {
            Digest serial = Labels.serial(n).digest();
            assertThat(tree.prove(serial).orElseThrow().holds(tree.root(), count))
                    .isTrue();
            assertThat(tree.proveAbsence(serial)).isEmpty();
        }
        for (int n = count; n < count + 5; n++) {
            Digest stranger = Labels.serial(n).digest();
            assertThat(tree.prove(stranger)).isEmpty();
            assertThat(tree.proveAbsence(stranger).orElseThrow().holds(stranger, tree.root(), count))
                    .isTrue();
        }
    }

    @Property(tries = 60, seed = "2")
    void a_proof_for_another_leaf_index_count_or_root_does_not_hold(@ForAll @IntRange(min = 2, max = 70) int count) {
        MerkleTree tree = Labels.tree(count);
        Membership member = tree.prove(Labels.serial(0).digest()).orElseThrow();
        MerkleProof proof = member.proof();
        int elsewhere = (proof.index() + 1) % count;

        assertThat(proof.leads(Labels.leaf(1).hash(), tree.root(), count)).isFalse();
        assertThat(new MerkleProof(elsewhere, proof.siblings()).leads(member.leaf(), tree.root(), count))
                .isFalse();
        assertThat(proof.leads(member.leaf(), tree.root(), proof.index())).isFalse();
        assertThat(proof.leads(member.leaf(), Digest.of("another"), count)).isFalse();
    }

    @Test
    void a_proof_that_is_too_short_or_too_long_does_not_hold() {
        MerkleTree tree = Labels.tree(8);
        Membership member = tree.prove(Labels.serial(0).digest()).orElseThrow();
        List<Digest> siblings = member.proof().siblings();
        List<Digest> longer = new ArrayList<>(siblings);
        longer.add(tree.root());

        assertThat(new MerkleProof(member.proof().index(), siblings.subList(0, 2)).leads(member.leaf(), tree.root(), 8))
                .isFalse();
        assertThat(new MerkleProof(member.proof().index(), longer).leads(member.leaf(), tree.root(), 8))
                .isFalse();
    }

    @Test
    void a_node_does_not_pass_for_a_leaf() {
        MerkleTree tree = Labels.tree(4);
        Membership member = tree.prove(Labels.serial(0).digest()).orElseThrow();
        List<Digest> siblings = member.proof().siblings();
        Digest node = MerkleProof.isRight(member.proof().index())
                ? TreeHash.node(siblings.get(0), member.leaf())
                : TreeHash.node(member.leaf(), siblings.get(0));

        assertThat(new MerkleProof(member.proof().index() / 2, siblings.subList(1, 2)).leads(node, tree.root(), 2))
                .as("the tree of nodes alone has the same root, so the count is part of what a run commits")
                .isTrue();
        assertThat(new MerkleProof(member.proof().index() / 2, siblings.subList(1, 2)).leads(node, tree.root(), 4))
                .isFalse();
    }

    @Test
    void absence_is_not_shown_by_leaves_that_do_not_stand_side_by_side() {
        MerkleTree tree = Labels.tree(10);
        Digest hidden = tree.leaves().get(4).serial();
        Membership before = tree.prove(tree.leaves().get(3).serial()).orElseThrow();
        Membership after = tree.prove(tree.leaves().get(5).serial()).orElseThrow();

        assertThat(new Absence(Optional.of(before), Optional.of(after)).holds(hidden, tree.root(), 10))
                .isFalse();
        assertThat(new Absence(Optional.empty(), Optional.empty()).holds(hidden, tree.root(), 10))
                .isFalse();
    }

    @Test
    void a_leaf_file_is_read_back_with_the_same_root_and_digest() {
        LeafFile file = LeafFile.of(Labels.tree(9));

        assertThat(file.tree().root()).isEqualTo(Labels.tree(9).root());
        assertThat(LeafFile.of(file.tree()).digest()).isEqualTo(file.digest());
    }

    @Test
    void a_leaf_file_with_a_broken_line_is_refused_with_its_number() {
        String text = LeafFile.of(Labels.tree(2)).text() + "oops\n";

        assertThatThrownBy(() -> new LeafFile(text).tree())
                .hasMessage("INVALID_VALUE: line 3 of the leaf file does not have three values");
    }
}
