package io.livetrace.gateway.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * Everything the gateway tells about a scanned code.
 *
 * @param item what the code names
 * @param verdict what it comes to
 * @param product absent when the code is unknown or cannot be checked
 * @param lot absent when the code names none, or an unknown one
 * @param sales sessions in which the lot was offered, newest first
 * @param quality the three levels, in the order of {@link io.livetrace.domain.quality.QcLevel}; empty without a lot
 * @param journey newest first, gaps included
 * @param recall present exactly when the verdict knows of a recall
 * @param evidence how we know
 * @param links the data behind this
 */
public record Lookup(
        Item item,
        Verdict verdict,
        Optional<Product> product,
        Optional<Lot> lot,
        List<Sale> sales,
        List<Inspection> quality,
        List<Step> journey,
        Optional<Recall> recall,
        Evidence evidence,
        List<Link> links) {
    public Lookup {
        sales = List.copyOf(sales);
        quality = List.copyOf(quality);
        journey = List.copyOf(journey);
        links = List.copyOf(links);
        if (recall.isPresent() != verdict.has(VerdictCode.RECALLED)) {
            throw new IllegalArgumentException("a recall and the fact of it come together");
        }
    }

    /** A lookup that has nothing to tell but its verdict, such as {@code UNKNOWN} or {@code CANNOT_CHECK}. */
    public static Lookup bare(Item item, Verdict verdict, Evidence evidence) {
        return new Lookup(
                item,
                verdict,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                evidence,
                List.of());
    }

    /** Up to which block this is true. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public long asOfBlock() {
        return evidence.asOf().block();
    }

    /** The same lookup with another verdict: for a device that has just opened the item. */
    public Lookup with(Verdict other) {
        return new Lookup(item, other, product, lot, sales, quality, journey, recall, evidence, links);
    }

    /** The same lookup with other evidence. */
    Lookup with(Evidence other) {
        return new Lookup(item, verdict, product, lot, sales, quality, journey, recall, other, links);
    }
}
