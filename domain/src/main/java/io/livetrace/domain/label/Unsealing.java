package io.livetrace.domain.label;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Salt;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import java.util.Optional;

/** A consumer breaks a unit's seal strip and shows the inner code. */
public final class Unsealing {
    private Unsealing() {}

    /**
     * Asks to record the opening of a unit. The inner code comes apart from it, as a secret.
     *
     * @param unit the unit's leaf with its way to the run's root
     * @param salt the leaf's salt, from the leaf file
     */
    public record Open(Gtin gtin, LotNumber lot, int n, Membership unit, Salt salt) {
        /** The unit's name on the ledger. */
        public Digest leaf() {
            return unit.leaf();
        }
    }

    /** Records the first opening; a later one is refused and told when the first was. */
    public static Outcome open(
            KeptRun kept, Optional<Opening> earlier, Open command, InnerCode code, Participant actor, TxContext tx) {
        Refusal.unless(
                kept.state() == KeptRun.State.ACTIVE,
                LabelCode.LABEL_RUN_NOT_ACTIVE,
                "these labels are not active yet: " + kept.missing() + " must deposit the leaf file");
        Refusal.unless(
                command.unit().holds(kept.run().root(), kept.run().count()),
                LabelCode.LABEL_PROOF_INVALID,
                "the unit's leaf does not belong to " + kept.run().recordKey());
        Refusal.unless(
                code.digest(command.salt()).equals(command.unit().inner()),
                LabelCode.INNER_CODE_WRONG,
                "the inner code is not this unit's; read it under the seal strip again");
        earlier.ifPresent(first -> {
            throw new Refusal(LabelCode.ALREADY_OPENED, "this unit was first opened at " + first.at());
        });
        return Outcome.writing(
                new Opening(command.leaf(), command.gtin(), command.lot(), command.n(), actor.gln(), tx.time()));
    }
}
