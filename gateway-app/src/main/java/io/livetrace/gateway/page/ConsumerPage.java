package io.livetrace.gateway.page;

import io.livetrace.gateway.lookup.Lookup;
import io.livetrace.gateway.lookup.Organisation;
import io.livetrace.gateway.lookup.Sale;
import io.livetrace.gateway.lookup.VerdictCode;
import java.util.List;
import java.util.Optional;

/**
 * What the templates see of one visit.
 *
 * @param notice what became of the form that the reader has just sent
 */
public record ConsumerPage(Lookup lookup, Phrases phrases, Band band, Journey journey, Optional<Notice> notice) {

    static ConsumerPage of(Lookup lookup, Lang lang, Optional<Notice> notice) {
        Phrases phrases = Phrases.in(lang);
        return new ConsumerPage(
                lookup, phrases, Band.of(lookup.verdict(), phrases), Journey.of(lookup.journey()), notice);
    }

    /** Verdict and product, as browsers and chats show it. */
    public String title() {
        return lookup.product()
                .map(product -> band.title() + " · " + phrases.words(product.name()))
                .orElse(band.title());
    }

    /** Who sold it and how to reach them, each once. */
    public List<String> sellers() {
        return lookup.sales().stream()
                .filter(sale -> sale.contact().isPresent() || !isReachable(sale.operator()))
                .map(this::seller)
                .distinct()
                .toList();
    }

    private boolean isReachable(Organisation operator) {
        return lookup.sales().stream()
                .anyMatch(sale ->
                        sale.operator().equals(operator) && sale.contact().isPresent());
    }

    private String seller(Sale sale) {
        return sale.contact()
                .map(contact -> phrases.say(Say.COMPLAIN_SELLER_REACHED, sale.operator(), contact))
                .orElseGet(() -> phrases.say(Say.COMPLAIN_SELLER, sale.operator()));
    }

    /** Whether there is an inner code left to use. */
    public boolean mayOpen() {
        return lookup.verdict().code() == VerdictCode.UNUSED;
    }

    /** Whether reporting is what the reader should do now. */
    public boolean asksForReport() {
        return band.action().filter(Action.REPORT::equals).isPresent();
    }
}
