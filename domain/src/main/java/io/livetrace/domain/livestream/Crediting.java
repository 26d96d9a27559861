package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import java.util.Optional;

/** An owner lets an operator sell first and pay later, up to a limit; without a limit nothing is counted. */
public final class Crediting {
    private Crediting() {}

    /** How much in all; less than slots were granted already means that no more is granted for a while. */
    public record Limit(Gln operator, int units) {}

    /** How much of it one slot may use. */
    public record Grant(RecordId slotId, int units) {}

    public static Outcome limit(Optional<CreditLine> now, Limit command, Participant actor) {
        long granted = now.map(CreditLine::granted).orElse(0L);
        return Outcome.writing(new CreditLine(actor.gln(), command.operator(), command.units(), granted));
    }

    /** Grants a slot its part, or another one; while it is on sale only a larger one. */
    public static Outcome grant(
            Slot slot, Optional<CreditGrant> now, CreditLine line, Grant command, Participant actor) {
        int before = now.map(CreditGrant::units).orElse(0);
        if (slot.state() != Slot.State.CONFIRMED || command.units() < before) {
            Planning.requireState(slot, Slot.State.PROPOSED);
        }
        CreditLine next = line.granting((long) command.units() - before);
        Refusal.unless(
                command.units() <= before || next.granted() <= next.units(),
                LivestreamCode.CREDIT_EXHAUSTED,
                "/units: slots would be granted " + next.granted() + " of the " + next.units()
                        + " units of credit that " + next.operator() + " has; settle one first");
        return Outcome.writing(new CreditGrant(slot.slotId(), actor.gln(), slot.operator(), command.units()))
                .put(next);
    }

    /** Whether such stock is paid for after it was sold, when another company than its owner sells it. */
    static boolean isOnCredit(PoolId pool) {
        return pool.kind() != PoolKind.BRAND;
    }
}
