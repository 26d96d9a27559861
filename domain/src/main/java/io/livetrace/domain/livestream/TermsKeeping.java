package io.livetrace.domain.livestream;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.SealKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who keeps a slot's terms, who is shown them, and when a copy may go. */
public final class TermsKeeping {
    private TermsKeeping() {}

    /**
     * What a party is told.
     *
     * @param termsDigest the terms that the slot cites
     * @param terms these terms, if the party's own peer keeps them
     */
    public record Copy(Digest termsDigest, Optional<SlotTerms> terms) {
        /** A copy of terms that the slot does not cite any more is none. */
        public static Copy of(Slot slot, Optional<SlotTerms> kept) {
            return new Copy(
                    slot.termsDigest(), kept.filter(terms -> terms.digest().equals(slot.termsDigest())));
        }
    }

    /** The organisations that keep a copy: the actor's and those of the brands of what it offers, as far as they run peers. */
    public static List<MspId> keepers(Gln actor, List<Gtin> offered, Records now) {
        Stream<Gln> brands = offered.stream()
                .flatMap(gtin -> now.find(Product.key(gtin)).stream())
                .map(Product::brand);
        return Stream.concat(Stream.of(actor), brands)
                .flatMap(company -> now.find(Participant.key(company)).stream())
                .filter(TermsKeeping::runsPeer)
                .map(Participant::mspId)
                .distinct()
                .toList();
    }

    /** One copy for each keeper. Refuses terms that are not those cited. */
    public static List<Write.Hide> copies(SlotTerms terms, RecordId slotId, Digest cited, List<MspId> keepers) {
        Refusal.unless(
                terms.slotId().equals(slotId) && terms.digest().equals(cited),
                TermsCode.TERMS_DO_NOT_FIT,
                "the terms that came with the call are of slot " + terms.slotId() + " and their digest is "
                        + terms.digest() + "; cite that");
        return keepers.stream().map(keeper -> new Write.Hide(keeper, terms)).toList();
    }

    /** Only the operator, the brands of the offer and owners that have agreed have to do with a slot's terms. */
    public static void requireParty(Slot slot, List<Product> offered, boolean agreed, Participant actor) {
        Refusal.unless(
                agreed
                        || slot.operator().equals(actor.gln())
                        || offered.stream().anyMatch(product -> product.brand().equals(actor.gln())),
                LivestreamCode.SESSION_OF_ANOTHER,
                "the terms of slot " + slot.slotId() + " concern its operator and the owners of what it sells");
    }

    /** Removes the copy of the actor's organisation once nobody needs it for the sale; a company without a peer has none. */
    public static Outcome purge(Slot slot, Participant actor) {
        Planning.requireState(slot, Slot.State.SETTLED, Slot.State.CANCELLED);
        Outcome outcome = Outcome.of(slot);
        return runsPeer(actor)
                ? outcome.and(List.of(new Write.Purge(actor.mspId(), SlotTerms.key(slot.slotId()))))
                : outcome;
    }

    private static boolean runsPeer(Participant company) {
        return company.seal() == SealKind.PEER;
    }
}
