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
        var pairs = List.of(Filling.Source.of(stock("A", 5, BRAND), 2), Filling.Source.of(stock("B", 1, BRAND), 2));
        assertThat(filled(10, Map.of(BRAND, 10L), List.of(pairs))).containsExactly("A 2");
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
    void owners_sell_no_more_than_they_agreed_to() {
        Gln stranger = DemoCompany.PLATFORM.gln();
        var pools = List.of(source("A", 4, ANCHOR), source("B", 9, BRAND), source("C", 9, stranger));
        assertThat(filled(10, Map.of(BRAND, 5L, ANCHOR, 3L), List.of(pools))).containsExactly("A 3", "B 5");
    }

    private static List<String> filled(int units, Map<Gln, Long> agreed, List<List<Filling.Source>> components) {
        return new Filling(components, agreed, units)
                .lanes().stream().map(FillingTest::text).toList();
    }

    private static String text(LanePlan lane) {
        List<String> lots =
                lane.parts().stream().map(part -> part.pool().lot().value()).toList();
        return String.join("+", lots) + " " + lane.units();
    }

    private static Filling.Source source(String lot, int pieces, Gln owner) {
        return Filling.Source.of(stock(lot, pieces, owner), 1);
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
