package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.LocalText;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What leads up to a confirmation: a session, a slot in it, the owners' word and the operator's check. */
public final class Planning {
    private Planning() {}

    /** A session that an operator plans. */
    public record Plan(
            RecordId sessionId,
            String hostId,
            LocalText title,
            boolean aiPresenter,
            Instant startsAt,
            Optional<String> signature) {
        /** The session as that operator plans it. */
        public Session by(Gln operator) {
            return new Session(
                    sessionId,
                    operator,
                    hostId,
                    title,
                    aiPresenter,
                    startsAt,
                    Optional.empty(),
                    Session.State.PLANNED,
                    signature);
        }
    }

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
            List<Statement> statements,
            Optional<SlotStock> stock,
            Optional<String> signature) {
        /** The slot as that operator proposes it. */
        public Slot by(Gln operator) {
            return new Slot(
                    slotId,
                    sessionId,
                    operator,
                    offer,
                    termsDigest,
                    units,
                    preSale,
                    from,
                    until,
                    unitsPerBuyer,
                    shelfLifeDays,
                    statements,
                    stock,
                    Slot.State.PROPOSED,
                    signature);
        }
    }

    /** An owner agrees to these terms for at most so many units; {@code at} is the transaction's time where nothing is signed. */
    public record Agree(
            RecordId slotId, int units, Digest termsDigest, Optional<Instant> at, Optional<String> signature) {
        public Agree {
            Refusal.unless(
                    at.isPresent() || signature.isEmpty(),
                    KernelCode.INVALID_VALUE,
                    "/at: a signed agreement says when it was made");
        }

        /** The agreement as that owner makes it. */
        public Agreement by(Gln owner, Instant time) {
            Refusal.unless(
                    !at.orElse(time).isAfter(time),
                    KernelCode.INVALID_VALUE,
                    "/at: the agreement would be made in the future");
            return new Agreement(owner, slotId, units, termsDigest, at.orElse(time), signature);
        }
    }

    /** Plans a session, or signs one that was planned. */
    public static Outcome plan(Optional<Session> now, Optional<Host> host, Session planned, Participant actor) {
        return planned.signing(now).map(Outcome::writing).orElseGet(() -> {
            actor.require(Role.ANCHOR);
            Refusal.unless(
                    now.isEmpty(),
                    LivestreamCode.SESSION_ALREADY_EXISTS,
                    "session " + planned.sessionId() + " exists already");
            Refusal.unless(
                    host.map(known -> known.operator().equals(actor.gln())).orElse(false),
                    LivestreamCode.SESSION_OF_ANOTHER,
                    "/hostId: " + planned.hostId() + " is not registered as a host of " + actor.name());
            return Outcome.writing(planned);
        });
    }

    /** Proposes a slot, proposes it anew with other terms while it is not confirmed, or signs what was proposed. */
    public static Outcome propose(
            Session session, Optional<Slot> now, List<Product> products, Slot proposed, Participant actor) {
        return proposed.signing(now)
                .map(Outcome::writing)
                .orElseGet(() -> proposeAnew(session, now, products, proposed, actor));
    }

    private static Outcome proposeAnew(
            Session session, Optional<Slot> now, List<Product> products, Slot proposed, Participant actor) {
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
                "slot " + proposed.slotId() + " exists and is not open for another proposal");
        for (Product product : products) {
            Refusal.unless(
                    product.unit().equals(Quantity.PIECES),
                    LivestreamCode.OFFER_NOT_ALLOWED,
                    product.gtin() + " is counted in " + product.unit() + "; only pieces are sold in a stream");
        }
        requireOneStyle(proposed.offer(), products);
        return Outcome.writing(proposed);
    }

    /** What is picked differs in colour or size, and in nothing else. */
    private static void requireOneStyle(Offer offer, List<Product> products) {
        Map<Gtin, String> styles = products.stream()
                .collect(Collectors.toMap(Product::gtin, product -> product.brand() + " " + product.styleId()));
        for (Offer.Variant variant : offer.variants().orElse(List.of())) {
            for (int i = 0; i < variant.gtins().size(); i++) {
                Gtin usual = offer.components().get(i).gtin();
                Gtin other = variant.gtins().get(i);
                Refusal.unless(
                        Objects.equals(styles.get(usual), styles.get(other)),
                        LivestreamCode.OFFER_NOT_ALLOWED,
                        "/offer/variants: " + other + " is of another style than " + usual);
            }
        }
    }

    /** An owner of stock agrees, or signs that it did; the brands of the offer and whoever has consigned stock may. */
    public static Outcome agree(
            Slot slot, Optional<Agreement> now, Agreement agreement, Participant actor, TxContext tx) {
        return agreement.signing(now).map(Outcome::writing).orElseGet(() -> {
            boolean more = agreement.units() >= now.map(Agreement::units).orElse(0);
            return agreeAnew(slot, more && tx.rules().include(Rules.TWO), agreement, actor);
        });
    }

    /** While a slot is on sale its owners may agree to more, so that stock can be added, and take nothing back. */
    private static Outcome agreeAnew(Slot slot, boolean more, Agreement agreement, Participant actor) {
        Refusal.unless(
                actor.has(Role.BRAND) || actor.has(Role.ANCHOR) || actor.has(Role.PLATFORM),
                LivestreamCode.SESSION_OF_ANOTHER,
                actor.name() + " is no owner of stock: brands, anchors and the platform agree to terms");
        if (!more || slot.state() != Slot.State.CONFIRMED) {
            requireState(slot, Slot.State.PROPOSED);
        }
        Refusal.unless(
                agreement.termsDigest().equals(slot.termsDigest()),
                LivestreamCode.SLOT_STATE,
                "/termsDigest: the slot's terms are " + slot.termsDigest() + " now; agree to those");
        Refusal.unless(agreement.units() >= 1, KernelCode.INVALID_VALUE, "/units: at least one unit");
        return Outcome.writing(agreement);
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
}
