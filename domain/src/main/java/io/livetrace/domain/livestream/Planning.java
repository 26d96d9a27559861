package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What leads up to a confirmation: a session, a slot in it, the owners' word and the operator's check. */
public final class Planning {
    private Planning() {}

    /** A session that an operator plans. */
    public record Plan(RecordId sessionId, String hostId, LocalText title, boolean aiPresenter, Instant startsAt) {}

    /** A slot that an operator proposes. */
    public record Propose(
            RecordId slotId,
            RecordId sessionId,
            Offer offer,
            Digest termsDigest,
            int units,
            boolean preSale,
            Instant from,
            Instant until,
            Optional<Integer> unitsPerBuyer,
            int shelfLifeDays,
            List<Statement> statements) {}

    /** An owner agrees to these terms for at most so many units. */
    public record Agree(RecordId slotId, int units, Digest termsDigest) {}

    public static Outcome plan(boolean idTaken, Optional<Host> host, Plan command, Participant actor) {
        actor.require(Role.ANCHOR);
        Refusal.unless(
                !idTaken, LivestreamCode.SESSION_ALREADY_EXISTS, "session " + command.sessionId() + " exists already");
        Refusal.unless(
                host.map(known -> known.operator().equals(actor.gln())).orElse(false),
                LivestreamCode.SESSION_OF_ANOTHER,
                "/hostId: " + command.hostId() + " is not registered as a host of " + actor.name());
        return Outcome.writing(new Session(
                command.sessionId(),
                actor.gln(),
                command.hostId(),
                command.title(),
                command.aiPresenter(),
                command.startsAt(),
                Optional.empty(),
                Session.State.PLANNED));
    }

    /** Proposes a slot, or proposes it anew with other terms while it is not confirmed. */
    public static Outcome propose(
            Session session, Optional<Slot> now, List<Product> products, Propose command, Participant actor) {
        requireOperator(session, actor);
        Refusal.unless(
                session.takesSlots(),
                LivestreamCode.SESSION_STATE,
                "session " + session.sessionId() + " is " + session.state());
        Refusal.unless(
                now.map(slot -> slot.state() == Slot.State.PROPOSED
                                && slot.sessionId().equals(session.sessionId()))
                        .orElse(true),
                LivestreamCode.SLOT_ALREADY_EXISTS,
                "slot " + command.slotId() + " exists and is not open for another proposal");
        for (Product product : products) {
            Refusal.unless(
                    product.unit().equals(Quantity.PIECES),
                    LivestreamCode.OFFER_NOT_ALLOWED,
                    product.gtin() + " is counted in " + product.unit() + "; only pieces are sold in a stream");
        }
        return Outcome.writing(slot(command, actor));
    }

    /** An owner of stock agrees; the brands of the offer and whoever has consigned stock may. */
    public static Outcome agree(Slot slot, Agree command, Participant actor, TxContext tx) {
        Refusal.unless(
                actor.has(Role.BRAND) || actor.has(Role.ANCHOR) || actor.has(Role.PLATFORM),
                LivestreamCode.SESSION_OF_ANOTHER,
                actor.name() + " is no owner of stock: brands, anchors and the platform agree to terms");
        requireState(slot, Slot.State.PROPOSED);
        Refusal.unless(
                command.termsDigest().equals(slot.termsDigest()),
                LivestreamCode.SLOT_STATE,
                "/termsDigest: the slot's terms are " + slot.termsDigest() + " now; agree to those");
        Refusal.unless(command.units() >= 1, KernelCode.INVALID_VALUE, "/units: at least one unit");
        return Outcome.writing(
                new Agreement(actor.gln(), slot.slotId(), command.units(), command.termsDigest(), tx.time()));
    }

    /** The operator records its check; what fails is recorded too, and shuts the gate. */
    public static Outcome check(Slot slot, SelectionCheck check, Participant actor, TxContext tx) {
        Refusal.unless(
                slot.operator().equals(actor.gln()) && check.operator().equals(actor.gln()),
                LivestreamCode.SESSION_OF_ANOTHER,
                "the selection check is the operator's, which is " + slot.operator());
        requireState(slot, Slot.State.PROPOSED);
        Set<SelectionItem> missing = EnumSet.allOf(SelectionItem.class);
        check.items().forEach(item -> missing.remove(item.item()));
        Refusal.unless(
                missing.isEmpty() && check.items().size() == SelectionItem.values().length,
                LivestreamCode.SELECTION_CHECK_INCOMPLETE,
                "/items: each of the twelve items stands once; missing: "
                        + missing.stream().map(Enum::name).collect(Collectors.joining(", ")));
        Refusal.unless(
                !check.at().isAfter(tx.time()),
                LivestreamCode.SELECTION_CHECK_INCOMPLETE,
                "/at: the check would be made in the future");
        return Outcome.writing(check);
    }

    static void requireOperator(Session session, Participant actor) {
        Refusal.unless(
                session.operator().equals(actor.gln()),
                LivestreamCode.SESSION_OF_ANOTHER,
                "session " + session.sessionId() + " is run by " + session.operator());
    }

    static void requireState(Slot slot, Slot.State... allowed) {
        Refusal.unless(
                List.of(allowed).contains(slot.state()),
                LivestreamCode.SLOT_STATE,
                "slot " + slot.slotId() + " is " + slot.state());
    }

    private static Slot slot(Propose command, Participant actor) {
        return new Slot(
                command.slotId(),
                command.sessionId(),
                actor.gln(),
                command.offer(),
                command.termsDigest(),
                command.units(),
                command.preSale(),
                command.from(),
                command.until(),
                command.unitsPerBuyer(),
                command.shelfLifeDays(),
                command.statements(),
                Slot.State.PROPOSED);
    }
}
