package io.livetrace.gateway.lookup;

import static io.livetrace.gateway.lookup.Known.expired;
import static io.livetrace.gateway.lookup.Known.neverOpened;
import static io.livetrace.gateway.lookup.Known.nothing;
import static io.livetrace.gateway.lookup.Known.onHold;
import static io.livetrace.gateway.lookup.Known.onlyTheLot;
import static io.livetrace.gateway.lookup.Known.onlyThePast;
import static io.livetrace.gateway.lookup.Known.onlyTheProduct;
import static io.livetrace.gateway.lookup.Known.openedByOthers;
import static io.livetrace.gateway.lookup.Known.openedByThisDevice;
import static io.livetrace.gateway.lookup.Known.openedByTooMany;
import static io.livetrace.gateway.lookup.Known.openedJustNow;
import static io.livetrace.gateway.lookup.Known.recalled;
import static io.livetrace.gateway.lookup.Known.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {
    /** The weightiest fact first. */
    private static final List<Fact> BY_WEIGHT = List.of(
            onlyThePast(),
            nothing(),
            recalled(),
            onHold(),
            expired(),
            returned(),
            openedByTooMany(),
            openedByOthers(2),
            openedByThisDevice(),
            openedJustNow(),
            neverOpened(),
            onlyTheLot(),
            onlyTheProduct());

    static Stream<Arguments> pairs() {
        return IntStream.range(0, BY_WEIGHT.size())
                .boxed()
                .flatMap(heavy -> BY_WEIGHT.subList(heavy + 1, BY_WEIGHT.size()).stream()
                        .map(light -> Arguments.of(BY_WEIGHT.get(heavy), light)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void of_two_facts_the_weightier_one_decides_and_the_other_is_still_told(Fact heavy, Fact light) {
        Verdict verdict = Verdict.of(light, heavy);

        assertThat(verdict.code()).isEqualTo(heavy.code());
        assertThat(verdict.others()).containsExactly(light);
    }

    @Test
    void every_code_has_a_fact_that_leads_to_it() {
        assertThat(BY_WEIGHT).extracting(Fact::code).containsExactly(VerdictCode.values());
    }

    @Test
    void several_holds_are_all_told() {
        Verdict verdict = Verdict.of(onHold(), neverOpened(), onHold());

        assertThat(verdict.facts()).containsExactly(onHold(), onHold(), neverOpened());
    }

    @Test
    void there_is_no_verdict_without_a_fact() {
        assertThatThrownBy(() -> Verdict.of()).hasMessageContaining("Fact.Unknown");
    }

    @Test
    void a_lookup_cannot_say_recalled_without_telling_the_recall() {
        Lookup lookup = Goods.dress(recalled());

        assertThatThrownBy(() -> lookup.with(Verdict.of(neverOpened()))).hasMessageContaining("recall");
    }
}
