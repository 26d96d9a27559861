package io.livetrace.domain.quality;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;

/** Someone stops the sale of goods, and lets it go on again, without a report. */
public final class Holding {
    private Holding() {}

    /** Shuts a gate for a reason; {@code holdId} is the issuer's own. */
    public record Put(Subject subject, GateKind kind, RecordId holdId, String reason) {
        public Put {
            Text.require("reason", reason);
        }
    }

    /** Takes away one hold; the gate opens when none is left. */
    public record Lift(Subject subject, GateKind kind, Gln issuer, RecordId holdId, String reason) {
        public Lift {
            Text.require("reason", reason);
        }
    }

    /** Puts a hold on the gate of the actor's side; {@code brand} is the company whose goods these are. */
    public static Outcome put(Gate now, boolean idUsed, Gln brand, Put command, Participant actor, TxContext tx) {
        requireSide(command.kind(), brand, actor);
        Refusal.unless(
                !idUsed && now.find(actor.gln(), command.holdId()).isEmpty(),
                QualityCode.HOLD_ALREADY_EXISTS,
                "hold " + command.holdId() + " exists or was lifted; a new hold has a new id");
        return Outcome.writing(now.with(new Hold(command.holdId(), actor.gln(), command.reason(), tx.time(), false)));
    }

    /**
     * Lifts a hold. Its issuer does: one inspector's word is not worth less because another one was hired. Where the issuer may
     * no longer act, a company of the same side takes its place.
     */
    public static Outcome lift(Gate now, Gln brand, Participant issuer, Lift command, Participant actor, TxContext tx) {
        requireSide(command.kind(), brand, actor);
        Refusal.unless(
                issuer.gln().equals(actor.gln()) || !issuer.status().mayAct(),
                QualityCode.HOLD_OF_ANOTHER,
                "hold " + command.holdId() + " is lifted by " + issuer.name() + " (" + issuer.gln() + "), who put it");
        Hold hold = now.find(command.issuer(), command.holdId()).orElseThrow(() -> noSuchHold(now, command));
        return Outcome.writing(now.without(hold)).put(lifted(command, actor, tx));
    }

    private static Refusal noSuchHold(Gate now, Lift command) {
        return now.findByReport(command.issuer(), command.holdId()).isPresent()
                ? new Refusal(
                        QualityCode.HOLD_NEEDS_REPORT,
                        "report " + command.holdId()
                                + " put this hold; a conformant report that supersedes it lifts it")
                : new Refusal(
                        QualityCode.HOLD_NOT_FOUND,
                        command.issuer() + " has no hold " + command.holdId() + " on " + command.subject());
    }

    private static HoldLift lifted(Lift command, Participant actor, TxContext tx) {
        return new HoldLift(
                command.subject(),
                command.kind(),
                command.issuer(),
                command.holdId(),
                actor.gln(),
                command.reason(),
                tx.time());
    }

    private static void requireSide(GateKind kind, Gln brand, Participant actor) {
        Refusal.unless(
                kind != GateKind.RECALL,
                QualityCode.RECALL_STAYS,
                "/kind: a recall is opened by recall:open, and its gate is never lifted");
        QcLevel.of(kind).requireMember(actor, brand);
    }
}
