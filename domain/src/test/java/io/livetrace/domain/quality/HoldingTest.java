package io.livetrace.domain.quality;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.INSPECTOR;
import static io.livetrace.domain.Companies.OTHER_INSPECTOR;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Companies.RIVAL_BRAND;
import static io.livetrace.domain.Companies.suspended;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.lot.Lots;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldingTest {
    private static final Subject LOT = Subject.of(Lots.id(DRESS, "D1"));
    private static final RecordId ID = RecordId.of("H-1");
    private static final Map<GateKind, Participant> SIDES = Map.of(
            GateKind.BRAND, DRESS_BRAND,
            GateKind.PLATFORM, PLATFORM,
            GateKind.INSPECTOR, INSPECTOR);

    @Nested
    class PutAHold {
        @Test
        void each_side_shuts_its_own_gate() {
            SIDES.forEach((kind, side) -> assertThat(
                            put(hold(Gate.open(LOT, kind), side), Gate.class).holds())
                    .containsExactly(new Hold(ID, side.gln(), "seams open", NOW, false)));
        }

        @Test
        void nobody_shuts_anothers_gate() {
            SIDES.forEach((kind, side) -> List.of(DRESS_BRAND, PLATFORM, INSPECTOR, CARRIER, ANCHOR).stream()
                    .filter(company -> !company.equals(side))
                    .forEach(stranger ->
                            assertRefused(ParticipantCode.ROLE_MISSING, () -> hold(Gate.open(LOT, kind), stranger))));
            assertRefused(QualityCode.LEVEL_NOT_YOURS, () -> hold(Gate.open(LOT, GateKind.BRAND), RIVAL_BRAND));
        }

        @Test
        void nobody_shuts_a_recalls_gate_without_a_recall() {
            assertRefused(QualityCode.RECALL_STAYS, () -> hold(Gate.open(LOT, GateKind.RECALL), PLATFORM));
        }

        @Test
        void an_id_is_used_once_even_after_the_hold_was_lifted() {
            Gate shut = put(hold(Gate.open(LOT, GateKind.BRAND), DRESS_BRAND), Gate.class);
            assertRefused(QualityCode.HOLD_ALREADY_EXISTS, () -> hold(shut, DRESS_BRAND));
            assertRefused(
                    QualityCode.HOLD_ALREADY_EXISTS,
                    () -> Holding.put(
                            Gate.open(LOT, GateKind.BRAND),
                            true,
                            DRESS_BRAND.gln(),
                            command(GateKind.BRAND),
                            DRESS_BRAND,
                            TX));
        }

        @Test
        void a_hold_has_a_reason() {
            assertRefused(KernelCode.INVALID_VALUE, "/reason", () -> new Holding.Put(LOT, GateKind.BRAND, ID, ""));
        }
    }

    @Nested
    class LiftAHold {
        private final Hold hold = new Hold(ID, INSPECTOR.gln(), "seams open", NOW, false);
        private final Gate shut = Gate.open(LOT, GateKind.INSPECTOR).with(hold);

        @Test
        void the_company_that_put_it_lifts_it_and_says_why() {
            Outcome outcome = lift(shut, INSPECTOR);

            assertThat(put(outcome, Gate.class).holds()).isEmpty();
            assertThat(put(outcome, HoldLift.class).reason()).isEqualTo("seams mended");
            assertThat(put(outcome, HoldLift.class).lifter()).isEqualTo(INSPECTOR.gln());
        }

        @Test
        void nobody_else_lifts_it() {
            for (Participant stranger : List.of(DRESS_BRAND, PLATFORM, CARRIER, ANCHOR)) {
                assertRefused(ParticipantCode.ROLE_MISSING, () -> lift(shut, stranger));
            }
            assertRefused(
                    QualityCode.LEVEL_NOT_YOURS, () -> lift(Gate.open(LOT, GateKind.BRAND), DRESS_BRAND, RIVAL_BRAND));
        }

        @Test
        void another_inspector_does_not_lift_it_unless_the_issuer_may_not_act_any_more() {
            assertRefused(QualityCode.HOLD_OF_ANOTHER, "Inspector", () -> lift(shut, OTHER_INSPECTOR));

            Outcome outcome = lift(shut, suspended(INSPECTOR), OTHER_INSPECTOR);
            assertThat(put(outcome, HoldLift.class).lifter()).isEqualTo(OTHER_INSPECTOR.gln());
            assertThat(put(outcome, HoldLift.class).issuer()).isEqualTo(INSPECTOR.gln());
        }

        @Test
        void other_holds_keep_the_gate_shut() {
            Hold other = new Hold(RecordId.of("H-2"), INSPECTOR.gln(), "colour runs", NOW, false);
            assertThat(put(lift(shut.with(other), INSPECTOR), Gate.class).holds())
                    .containsExactly(other);
        }

        @Test
        void a_hold_that_is_not_there_cannot_be_lifted() {
            assertRefused(QualityCode.HOLD_NOT_FOUND, () -> lift(Gate.open(LOT, GateKind.INSPECTOR), INSPECTOR));
        }

        @Test
        void what_a_report_shut_a_report_opens() {
            Hold byReport = new Hold(ID, INSPECTOR.gln(), "formaldehyde", NOW, true);
            assertRefused(
                    QualityCode.HOLD_NEEDS_REPORT,
                    () -> lift(Gate.open(LOT, GateKind.INSPECTOR).with(byReport), INSPECTOR));
        }

        @Test
        void a_recall_stays() {
            Hold recall = new Hold(ID, PLATFORM.gln(), "formaldehyde", NOW, false);
            assertRefused(
                    QualityCode.RECALL_STAYS,
                    () -> lift(Gate.open(LOT, GateKind.RECALL).with(recall), PLATFORM));
        }

        private static Outcome lift(Gate gate, Participant actor) {
            return lift(gate, INSPECTOR, actor);
        }

        private static Outcome lift(Gate gate, Participant issuer, Participant actor) {
            var lift = new Holding.Lift(LOT, gate.kind(), issuer.gln(), ID, "seams mended");
            return Holding.lift(gate, DRESS_BRAND.gln(), issuer, lift, actor, TX);
        }
    }

    private static Outcome hold(Gate gate, Participant actor) {
        return Holding.put(gate, false, DRESS_BRAND.gln(), command(gate.kind()), actor, TX);
    }

    private static Holding.Put command(GateKind kind) {
        return new Holding.Put(LOT, kind, ID, "seams open");
    }
}
