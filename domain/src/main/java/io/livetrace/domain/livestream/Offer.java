package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.List;

/** What a buyer gets for one unit: one or more components, at least one of which is no gift. */
public record Offer(List<Component> components) {
    private static final int MOST_COMPONENTS = 10;

    /**
     * Pieces of one product.
     *
     * @param quantity how many pieces a unit has
     * @param gift whether it comes free with the others
     */
    public record Component(Gtin gtin, int quantity, boolean gift) {
        public Component {
            Refusal.unless(
                    quantity >= 1 && quantity <= 1_000,
                    KernelCode.INVALID_VALUE,
                    "/quantity: a unit has 1 to 1000 pieces of a component");
        }
    }

    public Offer {
        components = List.copyOf(components);
        Refusal.unless(
                !components.isEmpty() && components.size() <= MOST_COMPONENTS,
                KernelCode.INVALID_VALUE,
                "/components: an offer has 1 to " + MOST_COMPONENTS + " components");
        Refusal.unless(
                !components.stream().allMatch(Component::gift),
                KernelCode.INVALID_VALUE,
                "/components: something must be sold, not only given");
        long products = components.stream().map(Component::gtin).distinct().count();
        Refusal.unless(
                products == components.size(),
                KernelCode.INVALID_VALUE,
                "/components: each product stands once, with its quantity");
    }
}
