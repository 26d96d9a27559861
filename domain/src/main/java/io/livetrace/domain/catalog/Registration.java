package io.livetrace.domain.catalog;

import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import java.util.Optional;

/** A brand describes an article, or describes it anew. */
public final class Registration {
    private Registration() {}

    public static Outcome register(Optional<Product> now, Product product, Participant actor, TxContext tx) {
        actor.require(Role.BRAND);
        actor.requireIssues(product.gtin());
        Refusal.unless(
                product.brand().equals(actor.gln())
                        && now.map(old -> old.brand().equals(actor.gln())).orElse(true),
                CatalogCode.PRODUCT_OF_ANOTHER_BRAND,
                "a product is registered and changed by its own brand only");
        Refusal.unless(
                now.map(old -> old.liveOnly() == product.liveOnly()).orElse(true)
                        || !tx.rules().include(Rules.TWO),
                CatalogCode.LIVE_ONLY_STAYS,
                "/liveOnly: what was registered stays as it is, because stock of it lies about; register another GTIN");
        CategoryRules.of(product.category()).requireComplete(product);
        return Outcome.writing(product);
    }
}
