package io.livetrace.domain.livestream;

import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Gtin WHITE = Gtin.parse("09521234543213");
    private static final Gtin RED = Gtin.parse("09521234543220");
    private static final Gtin BAG = Gtin.parse("09521234543237");

    private static final Offer.Component DRESS = new Offer.Component(WHITE, 1, false);

    @Test
    void the_article_that_is_sold_may_be_given_too() {
        Offer offer = new Offer(List.of(DRESS, new Offer.Component(WHITE, 1, true)));
        assertThat(offer.gtins()).containsExactly(WHITE);
    }

    @Test
    void it_is_not_sold_twice() {
        assertRefused(KernelCode.INVALID_VALUE, "sold once", () -> new Offer(List.of(DRESS, DRESS)));
    }

    @Test
    void a_gift_may_be_the_same_with_every_variant() {
        Offer offer = new Offer(
                List.of(DRESS, new Offer.Component(BAG, 1, true)),
                variants(List.of(List.of(WHITE, BAG), List.of(RED, BAG))));
        assertThat(offer.gtins()).containsExactly(WHITE, BAG, RED);
        assertThat(Json.read(Json.write(offer), Offer.class)).isEqualTo(offer);
    }

    @Test
    void each_variant_can_be_told_by_one_of_its_products() {
        assertRefused(
                KernelCode.INVALID_VALUE,
                "no other has",
                () -> picking(List.of(List.of(WHITE), List.of(RED), List.of(RED))));
    }

    @Test
    void the_first_variant_is_what_the_components_say() {
        assertRefused(
                KernelCode.INVALID_VALUE, "components' own", () -> picking(List.of(List.of(RED), List.of(WHITE))));
    }

    @Test
    void a_variant_has_a_product_for_each_component() {
        assertRefused(
                KernelCode.INVALID_VALUE, "each component", () -> picking(List.of(List.of(WHITE), List.of(RED, BAG))));
        assertRefused(KernelCode.INVALID_VALUE, "1 to 32", () -> picking(List.of()));
    }

    @Test
    void an_offer_with_nothing_to_pick_is_written_as_ever() {
        assertThat(Json.write(new Offer(List.of(DRESS))))
                .isEqualTo("{\"components\":[{\"gift\":false,\"gtin\":\"" + WHITE + "\",\"quantity\":1}]}");
    }

    private static Offer picking(List<List<Gtin>> gtins) {
        return new Offer(List.of(DRESS), variants(gtins));
    }

    private static Optional<List<Offer.Variant>> variants(List<List<Gtin>> gtins) {
        return Optional.of(
                gtins.stream().map(each -> new Offer.Variant(each, 5)).toList());
    }
}
