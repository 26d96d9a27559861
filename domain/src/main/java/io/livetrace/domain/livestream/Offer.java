package io.livetrace.domain.livestream;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a buyer gets for one unit: one or more components, at least one of which is no gift.
 *
 * @param components of the first variant, where there are several
 * @param variants where the buyer picks a colour or a size: all of them
 */
public record Offer(List<Component> components, Optional<List<Variant>> variants) {
    private static final int MOST_COMPONENTS = 10;
    private static final int MOST_VARIANTS = 32;

    /**
     * Pieces of one product.
     *
     * @param quantity how many pieces a unit has
     * @param gift whether it comes free with the others; also of an article that is sold (买一送一)
     */
    public record Component(Gtin gtin, int quantity, boolean gift) {
        public Component {
            Refusal.unless(
                    quantity >= 1 && quantity <= 1_000,
                    KernelCode.INVALID_VALUE,
                    "/quantity: a unit has 1 to 1000 pieces of a component");
        }

        /** The same article, sold or given. */
        private record Place(Gtin gtin, boolean gift) {}

        private Place place() {
            return new Place(gtin, gift);
        }
    }

    /**
     * What a buyer may pick: the components, with these products in their places.
     *
     * @param gtins one for each component, in the components' order
     * @param units how many of the slot's units are planned of it
     */
    public record Variant(List<Gtin> gtins, int units) {
        public Variant {
            gtins = List.copyOf(gtins);
            Refusal.unless(units >= 1, KernelCode.INVALID_VALUE, "/units: a variant has at least one unit");
        }
    }

    public Offer {
        components = List.copyOf(components);
        variants = variants.map(List::copyOf);
        Refusal.unless(
                !components.isEmpty() && components.size() <= MOST_COMPONENTS,
                KernelCode.INVALID_VALUE,
                "/components: an offer has 1 to " + MOST_COMPONENTS + " components");
        Refusal.unless(
                !components.stream().allMatch(Component::gift),
                KernelCode.INVALID_VALUE,
                "/components: something must be sold, not only given");
        long places = components.stream().map(Component::place).distinct().count();
        Refusal.unless(
                places == components.size(),
                KernelCode.INVALID_VALUE,
                "/components: each product is sold once and given once, with its quantity");
        List<Gtin> first = components.stream().map(Component::gtin).toList();
        variants.ifPresent(all -> requirePickable(first, all));
    }

    /** An offer with nothing to pick. */
    public Offer(List<Component> components) {
        this(components, Optional.empty());
    }

    /** What can be picked; of an offer with nothing to pick, all its units. */
    List<Variant> choices(int units) {
        return variants.orElseGet(() ->
                List.of(new Variant(components.stream().map(Component::gtin).toList(), units)));
    }

    /** Every product, whatever is picked, in the order of the variants. */
    public List<Gtin> gtins() {
        return choices(1).stream()
                .flatMap(variant -> variant.gtins().stream())
                .distinct()
                .toList();
    }

    private static void requirePickable(List<Gtin> first, List<Variant> all) {
        Refusal.unless(
                !all.isEmpty() && all.size() <= MOST_VARIANTS,
                KernelCode.INVALID_VALUE,
                "/variants: where a buyer picks, there are 1 to " + MOST_VARIANTS + " variants");
        Refusal.unless(
                all.get(0).gtins().equals(first)
                        && all.stream().allMatch(variant -> variant.gtins().size() == first.size()),
                KernelCode.INVALID_VALUE,
                "/variants: each has one product for each component, the first one the components' own");
        Refusal.unless(
                all.stream().allMatch(variant -> variant.gtins().stream().anyMatch(isOnlyOnce(all))),
                KernelCode.INVALID_VALUE,
                "/variants: each has a product that no other has, by which a buyer picks it");
    }

    private static Predicate<Gtin> isOnlyOnce(List<Variant> all) {
        return gtin ->
                all.stream().filter(other -> other.gtins().contains(gtin)).count() == 1;
    }
}
