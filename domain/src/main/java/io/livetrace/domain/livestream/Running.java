package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.stock.SaleWindow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens to sessions and slots once they are planned: they go live, end, are cancelled, stopped and settled. */
public final class Running {
    private static final Duration STOP_WITHIN = Duration.ofMinutes(15);

    private Running() {}

    /** The session begins; {@code aiNotice} says that viewers are told of a generated presenter. */
    public record GoLive(RecordId sessionId, Digest hostData, boolean aiNotice) {}

    /** Names the session. */
    public record OfSession(RecordId sessionId) {}

    /** Names the slot. */
    public record OfSlot(RecordId slotId) {}

    /** Someone pulls the goods from sale. */
    public record Stop(RecordId slotId, String reason) {
        public Stop {
            Text.require("reason", reason);
        }
    }

    public static Outcome goLive(Session session, GoLive command, Participant actor) {
        Planning.requireOperator(session, actor);
        requireState(session, Session.State.PLANNED);
        Refusal.unless(
                command.aiNotice() || !session.aiPresenter(),
                LivestreamCode.SESSION_STATE,
                "/aiNotice: the presenter is generated, and viewers must be told so");
        return Outcome.writing(session.with(Session.State.LIVE, Optional.of(command.hostData())));
    }

    public static Outcome endSession(Session session, Participant actor) {
        Planning.requireOperator(session, actor);
        requireState(session, Session.State.LIVE);
        return Outcome.writing(session.with(Session.State.ENDED, session.hostData()));
    }

    public static Outcome cancelSession(Session session, Participant actor) {
        Planning.requireOperator(session, actor);
        requireState(session, Session.State.PLANNED);
        return Outcome.writing(session.with(Session.State.CANCELLED, session.hostData()));
    }

    /** Ends the sale; its lanes close by themselves. */
    public static Outcome end(Slot slot, SaleWindow window, Participant actor, TxContext tx) {
        requireOperator(slot, actor);
        Planning.requireState(slot, Slot.State.CONFIRMED);
        return Outcome.writing(slot.with(Slot.State.CLOSING)).put(window.endedAt(tx.time(), false));
    }

    /** Takes a slot back, confirmed or not; what is sold already stays sold. */
    public static Outcome cancel(Slot slot, Optional<SaleWindow> window, Participant actor, TxContext tx) {
        requireOperator(slot, actor);
        Planning.requireState(slot, Slot.State.PROPOSED, Slot.State.CONFIRMED);
        Outcome outcome = Outcome.writing(slot.with(Slot.State.CANCELLED));
        return window.map(sale -> outcome.put(sale.endedAt(tx.time(), false))).orElse(outcome);
    }

    /** Pulls the goods: nothing is sold or confirmed from this block on. The platform, or a brand of the offer. */
    public static Outcome stop(
            Slot slot, SaleWindow window, List<Product> products, Stop command, Participant actor, TxContext tx) {
        Refusal.unless(
                actor.has(Role.PLATFORM)
                        || products.stream().anyMatch(product -> product.brand().equals(actor.gln())),
                LivestreamCode.SESSION_OF_ANOTHER,
                "a sale is stopped by the platform or by a brand whose product it is");
        Planning.requireState(slot, Slot.State.CONFIRMED, Slot.State.CLOSING);
        Task task = new Task(
                InstructionKind.STOP_SALE,
                actor.gln(),
                slot.operator(),
                tx.time().plus(STOP_WITHIN),
                Json.object().put("slotId", slot.slotId().toString()).put("reason", command.reason()),
                slot.recordKey());
        return Outcome.writing(slot.with(Slot.State.STOPPED))
                .put(window.endedAt(tx.time(), true))
                .put(Instruction.issue(tx, 0, task));
    }

    /** What a slot was granted, and the line that it is part of. */
    public record Credit(CreditGrant grant, CreditLine line) {
        private CreditLine released() {
            return line.granting(-grant.units());
        }
    }

    /** Settles a sale that is over, when its lanes have given back what they did not sell; its credit is free for others. */
    public static Outcome settle(Slot slot, Allotted allotted, List<Credit> credits, Participant actor) {
        Refusal.unless(
                slot.operator().equals(actor.gln()) || actor.has(Role.PLATFORM),
                LivestreamCode.SESSION_OF_ANOTHER,
                "slot " + slot.slotId() + " is settled by its operator or by the platform");
        Planning.requireState(slot, Slot.State.CLOSING, Slot.State.CANCELLED, Slot.State.STOPPED);
        allotted.requireGivenBack();
        return Outcome.writing(slot.with(Slot.State.SETTLED))
                .putAll(credits.stream().map(Credit::released).toList());
    }

    private static void requireOperator(Slot slot, Participant actor) {
        Refusal.unless(
                slot.operator().equals(actor.gln()),
                LivestreamCode.SESSION_OF_ANOTHER,
                "slot " + slot.slotId() + " is " + slot.operator() + "'s");
    }

    private static void requireState(Session session, Session.State allowed) {
        Refusal.unless(
                session.state() == allowed,
                LivestreamCode.SESSION_STATE,
                "session " + session.sessionId() + " is " + session.state());
    }
}
