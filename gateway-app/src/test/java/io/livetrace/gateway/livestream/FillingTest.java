package io.livetrace.gateway.livestream;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolKind;
import io.livetrace.gateway.Keys;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.pool.Stock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How lanes are cut from pools that stand in order. */
class FillingTest {
    private static final Gln BRAND = DemoCompany.BRAND.gln();
    private static final Gln ANCHOR = DemoCompany.ANCHOR.gln();

    @Test
    void pools_are_emptied_one_after_the_other() {
        assertThat(filled(10, Map.of(BRAND, 10L), List.of(List.of(source("A", 4, BRAND), source("B", 9, BRAND)))))
                .containsExactly("A 4", "B 6");
    }

    @Test
    void what_makes_no_whole_unit_stays() {
        var pairs = new Filling.Component(2, List.of(source("A", 5, BRAND), source("B", 1, BRAND)));
        assertThat(texts(new Filling(Map.of(BRAND, 10L)).with(List.of(pairs), 10)))
                .containsExactly("A 2");
    }

    @Test
    void a_bundle_begins_a_lane_where_a_pool_of_any_component_ends() {
        assertThat(filled(
                        10,
                        Map.of(BRAND, 10L),
                        List.of(
                                List.of(source("A", 4, BRAND), source("B", 6, BRAND)),
                                List.of(source("X", 7, BRAND), source("Y", 3, BRAND)))))
                .containsExactly("A+X 4", "B+X 3", "B+Y 3");
    }

    @Test
    void a_bundle_that_lacks_a_component_is_not_sold() {
        assertThat(filled(10, Map.of(BRAND, 10L), List.of(List.of(source("A", 4, BRAND)), List.of())))
                .isEmpty();
    }

    @Test
    void what_is_sold_and_given_of_one_article_comes_from_the_same_pools() {
        List<Filling.Source> pools = List.of(source("A", 5, BRAND), source("B", 4, BRAND));
        assertThat(filled(10, Map.of(BRAND, 10L), List.of(pools, pools))).containsExactly("A+A 2", "A+B 1", "B+B 1");
    }

    @Test
    void variants_share_what_comes_with_each_of_them() {
        List<Filling.Source> gifts = List.of(source("G", 5, BRAND));
        Filling filling = new Filling(Map.of(BRAND, 10L));
        filling.with(List.of(one(source("R", 9, BRAND)), new Filling.Component(1, gifts)), 3);
        filling.with(List.of(one(source("S", 9, BRAND)), new Filling.Component(1, gifts)), 3);
        assertThat(texts(filling)).containsExactly("R+G 3", "S+G 2");
    }

    @Test
    void owners_sell_no_more_than_they_agreed_to() {
        Gln stranger = DemoCompany.PLATFORM.gln();
        var pools = List.of(source("A", 4, ANCHOR), source("B", 9, BRAND), source("C", 9, stranger));
        assertThat(filled(10, Map.of(BRAND, 5L, ANCHOR, 3L), List.of(pools))).containsExactly("A 3", "B 5");
    }

    private static List<String> filled(int units, Map<Gln, Long> agreed, List<List<Filling.Source>> components) {
        return texts(new Filling(agreed)
                .with(
                        components.stream()
                                .map(pools -> new Filling.Component(1, pools))
                                .toList(),
                        units));
    }

    private static List<String> texts(Filling filling) {
        return filling.lanes().stream().map(FillingTest::text).toList();
    }

    private static Filling.Component one(Filling.Source pool) {
        return new Filling.Component(1, List.of(pool));
    }

    private static String text(LanePlan lane) {
        List<String> lots =
                lane.parts().stream().map(part -> part.pool().lot().value()).toList();
        return String.join("+", lots) + " " + lane.units();
    }

    private static Filling.Source source(String lot, int pieces, Gln owner) {
        return new Filling.Source(stock(lot, pieces, owner));
    }

    private static Stock stock(String lot, int pieces, Gln owner) {
        PoolId pool = new PoolId(
                Gtin.parse(Keys.gtin(DemoCompany.BRAND, 1)),
                LotNumber.parse(lot),
                Gln.parse(Keys.gln(DemoCompany.LOGISTICS, 1)),
                owner,
                PoolKind.BRAND);
        return new Stock(pool, Quantity.pieces(pieces), Quantity.pieces(0), Quantity.pieces(0), List.of());
    }
}
