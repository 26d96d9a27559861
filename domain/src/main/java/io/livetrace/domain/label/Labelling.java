package io.livetrace.domain.label;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.participant.SealKind;
import java.util.List;

/** A brand commits the labels of a lot before it prints them, and three companies keep the leaf file. */
public final class Labelling {
    private Labelling() {}

    /**
     * Commits a run.
     *
     * @param n the run's number, counted from 1 within the lot
     * @param witness the third keeper, beside brand and platform
     */
    public record Commit(Gtin gtin, LotNumber lot, int n, Digest root, int count, Digest leafFile, Gln witness) {
        public Commit {
            Refusal.unless(n >= 1 && n <= 9999, KernelCode.INVALID_VALUE, "/n: runs are numbered from 1 to 9999");
            Refusal.unless(
                    count >= 1 && count <= MerkleTree.MOST_LEAVES,
                    KernelCode.INVALID_VALUE,
                    "/count: a run labels 1 to " + MerkleTree.MOST_LEAVES + " units");
        }
    }

    /** A keeper's word that it holds the leaf file of that digest. */
    public record Deposit(Gtin gtin, LotNumber lot, int n, Digest leafFile) {}

    /**
     * What committing needs to know.
     *
     * @param taken whether there is a run of that number already
     * @param follows whether it is the lot's first run or the run before it exists
     */
    public record Printing(Lot lot, boolean taken, boolean follows, Participant platform, Participant witness) {}

    /** Commits the root over a run's leaves. The run becomes active when its keepers hold the leaf file. */
    public static Outcome commit(Printing printing, Commit command, Participant actor, TxContext tx) {
        actor.require(Role.BRAND);
        Refusal.unless(
                printing.lot().brand().equals(actor.gln()),
                LotCode.LOT_OF_ANOTHER_BRAND,
                "lot " + printing.lot().id() + " is labelled by its own brand only");
        Refusal.unless(
                !printing.taken(),
                LabelCode.LABEL_RUN_ALREADY_EXISTS,
                "the lot has a run " + command.n() + " already; a new printing is a new run");
        Refusal.unless(
                printing.follows(),
                LabelCode.LABEL_RUN_OUT_OF_ORDER,
                "run " + command.n() + " comes after run " + (command.n() - 1) + ", which is not committed");
        requireCount(printing.lot().quantity(), command.count());
        requireWitness(printing, actor);
        List<Gln> keepers = List.of(
                actor.gln(), printing.platform().gln(), printing.witness().gln());
        return Outcome.writing(new LabelRun(
                command.gtin(),
                command.lot(),
                command.n(),
                command.root(),
                command.count(),
                command.leafFile(),
                keepers,
                tx.time()));
    }

    /** Records that a keeper holds the leaf file, and says where the run stands now. */
    public static Outcome deposit(KeptRun kept, Deposit command, Participant actor, TxContext tx) {
        LabelRun run = kept.run();
        Refusal.unless(
                run.keepers().contains(actor.gln()),
                LabelCode.LABEL_NOT_A_KEEPER,
                "the keepers of " + run.recordKey() + " are " + run.keepers());
        Refusal.unless(
                run.leafFile().equals(command.leafFile()),
                LabelCode.LABEL_FILE_DIFFERS,
                "the committed leaf file has digest " + run.leafFile() + "; ask the brand for that one");
        LabelDeposit deposit =
                new LabelDeposit(actor.gln(), run.gtin(), run.lot(), run.n(), command.leafFile(), tx.time());
        return Outcome.of(kept.with(deposit)).put(deposit);
    }

    private static void requireCount(Quantity made, int count) {
        Refusal.unless(
                made.unit().equals(Quantity.PIECES) && made.toPieces() >= count,
                LabelCode.LABEL_COUNT_EXCEEDS_LOT,
                "/count: " + count + " labels, but the lot has " + made);
    }

    private static void requireWitness(Printing printing, Participant actor) {
        Participant witness = printing.witness();
        Refusal.unless(
                witness.seal() == SealKind.PEER
                        && !witness.mspId().equals(actor.mspId())
                        && !witness.mspId().equals(printing.platform().mspId()),
                LabelCode.LABEL_WITNESS_REFUSED,
                "/witness: the third keeper runs a peer and belongs to neither the brand nor the platform; "
                        + witness.name() + " does not");
    }
}
