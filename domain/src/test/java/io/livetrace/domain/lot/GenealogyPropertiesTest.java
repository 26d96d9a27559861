package io.livetrace.domain.lot;

import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Goods.CLOTH;
import static io.livetrace.domain.Goods.MILL_HALL;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Goods.metres;
import static io.livetrace.domain.Goods.stock;
import static io.livetrace.domain.Outcomes.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.pool.StockPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GenealogyPropertiesTest {
    /** For each lot, which of the lots before it went into it. */
    @Property(seed = "1", tries = 200)
    void the_closure_written_with_a_lot_is_what_a_walk_over_its_inputs_finds(
            @ForAll("families") List<List<Integer>> family) {
        List<Lot> lots = new ArrayList<>();
        for (List<Integer> choice : family) {
            lots.add(made(lots.size(), parents(choice, lots)));
        }
        for (Lot lot : lots) {
            assertThat(lot.ancestors()).containsExactlyElementsOf(walkedUp(lot, lots));
        }
    }

    @Provide
    Arbitrary<List<List<Integer>>> families() {
        return Arbitraries.integers()
                .between(0, 30)
                .list()
                .ofMaxSize(4)
                .list()
                .ofMinSize(2)
                .ofMaxSize(25);
    }

    private static List<Lot> parents(List<Integer> choice, List<Lot> before) {
        return choice.stream()
                .filter(i -> i < before.size())
                .distinct()
                .map(before::get)
                .toList();
    }

    private static SortedSet<LotId> walkedUp(Lot lot, List<Lot> lots) {
        SortedSet<LotId> found = new TreeSet<>();
        Deque<Lot> next = new ArrayDeque<>(List.of(lot));
        while (!next.isEmpty()) {
            for (LotInput input : next.pop().inputs()) {
                if (found.add(input.lot())) {
                    lots.stream().filter(l -> l.id().equals(input.lot())).forEach(next::push);
                }
            }
        }
        return found;
    }

    private static Lot made(int number, List<Lot> parents) {
        List<Commissioning.Material> materials =
                parents.stream().map(GenealogyPropertiesTest::all).toList();
        Commission command = new Commission(
                CLOTH.gtin(),
                LotNumber.parse("L" + number),
                metres("1"),
                Lots.MAY_DAY,
                Optional.empty(),
                Optional.empty(),
                MILL_HALL.gln(),
                Optional.empty(),
                materials.stream().map(Commissioning.Material::input).toList(),
                Optional.empty(),
                Optional.empty());
        var facts = new Commissioning.Facts(CLOTH, MILL_HALL, false, materials);
        return put(Commissioning.commission(facts, command, LINEN_MILL, TX), Lot.class);
    }

    private static Commissioning.Material all(Lot lot) {
        PoolId pool = stock(CLOTH, lot.lot().value(), LINEN_MILL, MILL_HALL);
        StockPool stored = new StockPool(pool, metres("1"), metres("0"), metres("0"));
        return new Commissioning.Material(
                new Commission.Input(pool, metres("0.1"), List.of()),
                lot,
                PoolUpdate.of(pool, Optional.of(stored), List.of()),
                List.of());
    }
}
