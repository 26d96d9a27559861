package io.livetrace.gateway.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.label.InnerCode;
import io.livetrace.domain.label.LabelLeaf;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.label.LeafFile;
import io.livetrace.domain.label.MerkleTree;
import io.livetrace.domain.label.UnitSerial;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.vault.LabelPrints.Draft;
import io.livetrace.gateway.vault.LabelPrints.Print;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of labels as its brand asks for it.
 *
 * @param n counted from 1 within the lot
 * @param count how many labels
 * @param witness the third keeper of the leaf file
 */
record NewRun(LotId lot, int n, int count, Gln witness) {

    /** Draws serial numbers, inner codes and salts, and commits to them. Takes a moment for thousands. */
    Draft make(SecureRandom random) {
        List<Print> prints = new ArrayList<>();
        List<LabelLeaf> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Print print = new Print(
                    UnitSerial.of(draw(random, UnitSerial.BYTES)), InnerCode.of(draw(random, InnerCode.BYTES)));
            prints.add(print);
            leaves.add(LabelLeaf.of(print.serial(), print.inner(), Salt.of(draw(random, Salt.BYTES))));
        }
        MerkleTree tree = MerkleTree.of(leaves);
        Labelling.Commit command = new Labelling.Commit(
                lot.gtin(), lot.lot(), n, tree.root(), count, LeafFile.of(tree).digest(), witness);
        return new Draft(command, tree.leaves(), prints);
    }

    /** Whether a command that was made before is what this asks for; its number may have been taken since. */
    boolean fits(Labelling.Commit command) {
        return command.gtin().equals(lot.gtin())
                && command.lot().equals(lot.lot())
                && command.count() == count
                && command.witness().equals(witness);
    }

    private static byte[] draw(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
