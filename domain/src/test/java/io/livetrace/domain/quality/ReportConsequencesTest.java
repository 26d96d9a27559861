package io.livetrace.domain.quality;

import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.Outcomes.puts;
import static io.livetrace.domain.quality.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.epcis.EpcisEvent;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.lot.Lots;
import io.livetrace.domain.lot.Subject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportConsequencesTest {
    private static final Subject LOT = Subject.of(Lots.id(DRESS, "D1"));

    private final QcReport failing =
            aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT).id("R-0").failing().build();
    private final Gate shut = put(first(failing), Gate.class);

    @Test
    void a_conformant_report_leaves_the_gate_alone() {
        assertThat(puts(first(aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT).build()), Gate.class))
                .isEmpty();
    }

    @Test
    void a_non_conformant_report_shuts_the_gate_and_says_why() {
        assertThat(shut.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo("report R-0 is non-conformant: formaldehyde 120 (limit 75)");
            assertThat(hold.byReport()).isTrue();
        });
    }

    @Test
    void a_conformant_report_that_supersedes_it_opens_the_gate() {
        QcReport mended = aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT)
                .superseding(failing)
                .build();
        assertThat(put(report(facts(shut, Optional.of(failing)), mended), Gate.class)
                        .holds())
                .isEmpty();
    }

    @Test
    void a_conformant_report_that_supersedes_nothing_does_not() {
        QcReport other = aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT).build();
        assertThat(puts(report(facts(shut, Optional.of(failing)), other), Gate.class))
                .isEmpty();
    }

    @Test
    void a_non_conformant_report_that_supersedes_another_takes_over_its_hold() {
        QcReport again = aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT)
                .failing()
                .superseding(failing)
                .build();
        assertThat(put(report(facts(shut, Optional.of(failing)), again), Gate.class)
                        .holds())
                .extracting(Hold::holdId)
                .containsExactly(again.reportId());
    }

    @Test
    void a_hold_put_by_hand_under_the_same_id_is_another_hold() {
        Hold byHand = new Hold(RecordId.of("R-0"), DRESS_BRAND.gln(), "seams open", NOW, false);
        QcReport mended = aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT)
                .superseding(failing)
                .build();
        assertThat(put(report(facts(shut.with(byHand), Optional.of(failing)), mended), Gate.class)
                        .holds())
                .containsExactly(byHand);
    }

    @Test
    void the_head_points_to_the_newest_report_that_counts() {
        QcReport older = aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT)
                .at(failing.at().minusSeconds(60))
                .build();
        QcReport newer = aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT).build();
        QcReport expired = aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT)
                .id("R-9")
                .valid(Duration.ofMinutes(1))
                .build();

        assertThat(put(headAfter(failing, newer), QcHead.class)).isEqualTo(QcHead.to(newer));
        assertThat(puts(headAfter(failing, older), QcHead.class)).isEmpty();
        assertThat(put(headAfter(expired, older), QcHead.class)).isEqualTo(QcHead.to(older));
    }

    @Test
    void an_inspection_is_an_event() {
        EpcisEvent event =
                put(first(aReport(DRESS_BRAND, QcLevel.BRAND_SELF, LOT).build()), EpcisEvent.class);
        assertThat(event.why().bizStep()).contains("inspecting");
        assertThat(event.why().disposition()).contains("conformant");
    }

    private Outcome headAfter(QcReport newest, QcReport report) {
        return report(facts(shut, Optional.of(newest)), report);
    }

    /** The first report on the lot. */
    private static Outcome first(QcReport report) {
        return report(facts(Gate.open(LOT, GateKind.BRAND), Optional.empty()), report);
    }

    private static Outcome report(Reporting.Facts facts, QcReport report) {
        return Reporting.report(facts, report, DRESS_BRAND, TX);
    }

    private static Reporting.Facts facts(Gate gate, Optional<QcReport> newest) {
        return new Reporting.Facts(DRESS, false, Optional.empty(), newest, gate);
    }
}
