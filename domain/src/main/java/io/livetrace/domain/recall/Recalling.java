package io.livetrace.domain.recall;

import io.livetrace.domain.epcis.Action;
import io.livetrace.domain.epcis.BizStep;
import io.livetrace.domain.epcis.Disposition;
import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.epcis.EpcisEvents;
import io.livetrace.domain.epcis.Item;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.logistics.Tally;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A recall is opened, acknowledged and closed. How it finds whom it concerns is told in {@link Walking}. */
public final class Recalling {
    private Recalling() {}

    /** Recalls a lot and everything made of it. */
    public record Open(RecordId recallId, LotId lot, String reason) {
        public Open {
            Text.require("reason", reason);
        }
    }

    /** Says what a company has set apart so far. */
    public record Acknowledge(RecordId recallId, Tally setApart, Optional<String> note) {
        public Acknowledge {
            note.ifPresent(text -> Text.require("note", text));
        }
    }

    /**
     * Closes a recall.
     *
     * @param unanswered the companies without whose word it is closed
     */
    public record Close(RecordId recallId, List<Gln> unanswered) {
        public Close {
            unanswered = unanswered.stream().distinct().toList();
        }
    }

    /** Shuts one gate. Every descendant of the lot is unsaleable from this block on, whatever their number. */
    public static Outcome open(
            boolean taken, Lot lot, Optional<Gate> gate, Open command, Participant actor, TxContext tx) {
        Refusal.unless(
                actor.has(Role.PLATFORM) || lot.brand().equals(actor.gln()),
                RecallCode.RECALL_NOT_YOURS,
                "lot " + lot.id() + " is recalled by its brand or by the platform");
        Refusal.unless(
                !taken, RecallCode.RECALL_ALREADY_EXISTS, "there is a recall " + command.recallId() + " already");
        Gate now = gate.orElseGet(() -> Gate.open(Subject.of(lot.id()), GateKind.RECALL));
        Refusal.unless(
                now.holds().isEmpty(), LotCode.LOT_RECALLED, "lot " + lot.id() + " is recalled already; that stays");
        Hold hold = new Hold(command.recallId(), actor.gln(), command.reason(), tx.time(), false);
        Recall recall = new Recall(
                command.recallId(),
                lot.id(),
                actor.gln(),
                command.reason(),
                tx.time(),
                RecallState.OPENED,
                1,
                0,
                Optional.empty());
        return Outcome.writing(recall)
                .put(now.with(hold))
                .put(RecallWalk.begin(command.recallId(), lot.id()))
                .put(recalled(lot, command, actor, tx));
    }

    /**
     * Records what a company has set apart; a later word replaces an earlier one.
     *
     * @param told whether the recall told it to do anything
     * @param lots the lots that it names
     */
    public static Outcome acknowledge(
            Recall recall, boolean told, List<Lot> lots, Acknowledge command, Participant actor, TxContext tx) {
        requireOpen(recall);
        Refusal.unless(
                told,
                RecallCode.RECALL_NOT_TOLD,
                "recall " + recall.recallId() + " has not told " + actor.name() + " to do anything");
        Tally affected = new Tally(lots.stream()
                .filter(lot -> isAffected(lot, recall))
                .map(lot -> new Tally.Count(lot.gtin(), lot.lot(), lot.quantity()))
                .toList());
        Refusal.unless(
                command.setApart().isWithin(affected),
                RecallCode.RECALL_LOT_UNAFFECTED,
                "/setApart: only lots made of " + recall.lot() + " are recalled, and no more than was made of them");
        return Outcome.writing(
                new RecallAck(recall.recallId(), actor.gln(), command.setApart(), command.note(), tx.time()));
    }

    /** Closes a recall with what it achieved. Whoever did not answer is named; the gate stays shut. */
    public static Outcome close(
            Recall recall,
            List<RecallNotice> notices,
            List<RecallAck> acks,
            Close command,
            Participant actor,
            TxContext tx) {
        Walking.requireRun(recall, actor);
        requireOpen(recall);
        Refusal.unless(
                recall.state() == RecallState.NOTIFIED,
                RecallCode.RECALL_STILL_WALKING,
                recall.waiting() + " lots have not been walked yet");
        List<Gln> unanswered = notices.stream()
                .filter(notice -> acks.stream().noneMatch(ack -> ack.answers(notice)))
                .map(RecallNotice::party)
                .toList();
        Refusal.unless(
                command.unanswered().containsAll(unanswered) && unanswered.containsAll(command.unanswered()),
                RecallCode.RECALL_UNANSWERED,
                "/unanswered: name those that have not acknowledged, to close without them: " + unanswered);
        Tally setApart = new Tally(
                acks.stream().flatMap(ack -> ack.setApart().counts().stream()).toList());
        return Outcome.writing(recall.closed(new Effect(
                recall.reached(),
                notices.size(),
                notices.size() - unanswered.size(),
                unanswered,
                setApart,
                tx.time())));
    }

    static void requireOpen(Recall recall) {
        Refusal.unless(
                recall.state() != RecallState.CLOSED,
                RecallCode.RECALL_CLOSED,
                "recall " + recall.recallId() + " is closed; its gate stays shut");
    }

    private static boolean isAffected(Lot lot, Recall recall) {
        return Stream.concat(Stream.of(lot.id()), lot.ancestors().stream()).anyMatch(recall.lot()::equals);
    }

    private static EpcisEvent recalled(Lot lot, Open command, Participant actor, TxContext tx) {
        return new EpcisEvents(actor.gln(), tx)
                .object(0, Action.OBSERVE, List.of(Item.lot(lot.gtin(), lot.lot(), lot.quantity())))
                .step(BizStep.HOLDING)
                .disposition(Disposition.RECALLED)
                .extension("recall", Json.toTree(command.recallId()))
                .build();
    }
}
