package io.livetrace.chaincode.quality;

import static io.livetrace.chaincode.Company.ANCHOR;
import static io.livetrace.chaincode.Company.BRAND;
import static io.livetrace.chaincode.Company.INSPECTOR;
import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.MILL;
import static io.livetrace.chaincode.Company.PLATFORM;
import static io.livetrace.chaincode.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.chaincode.Company;
import io.livetrace.chaincode.Forgeries;
import io.livetrace.chaincode.Goods;
import io.livetrace.chaincode.Instructions;
import io.livetrace.chaincode.Network;
import io.livetrace.chaincode.SigningKey;
import io.livetrace.chaincode.WorldState;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Hold;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.quality.HoldLift;
import io.livetrace.domain.quality.Holding;
import io.livetrace.domain.quality.QcHead;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.QcReport;
import io.livetrace.domain.quality.QualityCode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Instructions are issued by other contracts; here they are put on the ledger by altered code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityContractTest {
    private final Network network = Forgeries.startNetwork();
    private final Instructions instructions = new Instructions(network);
    private final Goods goods = new Goods(network);
    private final Product dress = goods.aDress();

    @AfterAll
    void stop() {
        network.close();
    }

    @Nested
    class report {
        @Test
        void is_kept_at_each_level_with_its_head() {
            Lot lot = aDressLot();
            for (Company reporter : List.of(BRAND, PLATFORM, INSPECTOR)) {
                QcReport report = goods.aReport(reporter).on(lot).submitted();
                WorldState state = WorldState.of(network);

                assertThat(state.get(QcReport.key(report.subject(), report.level(), report.ref())))
                        .isEqualTo(report);
                assertThat(state.get(QcHead.key(report.subject(), report.level())))
                        .isEqualTo(QcHead.to(report));
            }
        }

        @Test
        void shuts_the_gate_of_its_level_until_a_conformant_one_supersedes_it() {
            Lot lot = aDressLot();
            QcReport bad = goods.aReport(INSPECTOR).on(lot).failing().submitted();
            assertThat(holds(lot, GateKind.INSPECTOR)).extracting(Hold::holdId).containsExactly(bad.reportId());

            goods.aReport(INSPECTOR).on(lot).superseding(bad).submitted();
            assertThat(holds(lot, GateKind.INSPECTOR)).isEmpty();
        }

        @Test
        void does_not_open_the_gate_of_another_level() {
            Lot lot = aDressLot();
            goods.aReport(PLATFORM).on(lot).failing().submitted();
            goods.aReport(BRAND).on(lot).submitted();
            goods.aReport(INSPECTOR).on(lot).submitted();
            assertThat(holds(lot, GateKind.PLATFORM)).hasSize(1);
        }

        @Test
        void may_be_about_a_style_when_a_third_party_writes_it() {
            Subject style = Subject.styleOf(dress);
            QcReport report =
                    goods.aReport(INSPECTOR).on(style).of(dress.gtin()).submitted();
            assertThat(report.subject()).isEqualTo(style);
            assertRefused(
                    QualityCode.REPORT_INCONSISTENT,
                    "/subject",
                    () -> goods.aReport(BRAND).on(style).of(dress.gtin()).submitted());
            assertRefused(
                    QualityCode.REPORT_INCOMPLETE,
                    "/article",
                    () -> goods.aReport(INSPECTOR).on(style).submitted());
        }

        @Test
        void refuses_a_role_at_anothers_level() {
            Lot lot = aDressLot();
            refuses(lot, QcLevel.BRAND_SELF, PLATFORM, INSPECTOR, LOGISTICS, ANCHOR);
            refuses(lot, QcLevel.PLATFORM_SPOT, BRAND, INSPECTOR, LOGISTICS, ANCHOR);
            refuses(lot, QcLevel.THIRD_PARTY, BRAND, PLATFORM, LOGISTICS, ANCHOR);
        }

        private void refuses(Lot lot, QcLevel level, Company... companies) {
            for (Company company : companies) {
                assertRefused(
                        ParticipantCode.ROLE_MISSING,
                        () -> goods.aReport(company).on(lot).atLevel(level).submitted());
            }
        }

        @Test
        void refuses_another_brand() {
            Lot lot = aDressLot();
            assertRefused(
                    QualityCode.LEVEL_NOT_YOURS,
                    () -> goods.aReport(MILL).on(lot).submitted());
        }

        @Test
        void refuses_a_report_in_anothers_name() {
            QcReport brands = goods.aReport(BRAND).on(aDressLot()).written();
            assertRefused(QualityCode.LEVEL_NOT_YOURS, () -> network.as(MILL).submit("quality:report", brands));
            assertRefused(
                    ParticipantCode.NOT_YOUR_COMPANY,
                    () -> network.as(BRAND).signedBy(LOGISTICS).submit("quality:report", brands));
        }

        @Test
        void refuses_a_report_on_what_does_not_exist() {
            Subject lot = Subject.of(new LotId(dress.gtin(), LotNumber.parse("none")));
            Subject product = Subject.of(Gtin.parse("9521234999997"));
            assertRefused(
                    LotCode.LOT_NOT_FOUND, () -> goods.aReport(BRAND).on(lot).submitted());
            assertRefused(
                    CatalogCode.PRODUCT_NOT_FOUND,
                    () -> goods.aReport(INSPECTOR).on(product).submitted());
        }

        @Test
        void refuses_an_id_that_is_taken() {
            Lot lot = aDressLot();
            goods.aReport(BRAND).on(lot).withId("R-1").submitted();
            assertRefused(
                    QualityCode.REPORT_ALREADY_EXISTS,
                    () -> goods.aReport(BRAND).on(lot).withId("R-1").submitted());
        }

        @Test
        void refuses_to_supersede_what_was_never_reported() {
            Lot lot = aDressLot();
            QcReport unheard = goods.aReport(BRAND).on(lot).written();
            assertRefused(
                    QualityCode.REPORT_NOT_FOUND,
                    () -> goods.aReport(BRAND).on(lot).superseding(unheard).submitted());
        }

        @Test
        void refuses_a_verdict_against_its_results() {
            String json = Json.write(goods.aReport(BRAND).on(aDressLot()).written())
                    .replace("\"CONFORMANT\"", "\"NON_CONFORMANT\"");
            assertRefused(
                    QualityCode.REPORT_INCONSISTENT,
                    "/verdict",
                    () -> network.as(BRAND).submit("quality:report", json));
        }
    }

    @Nested
    class report_with_signature {
        @Test
        void refuses_an_unsigned_one_of_a_company_without_a_peer() {
            QcReport unsigned = goods.aReport(INSPECTOR).on(aDressLot()).unsigned();
            assertRefused(
                    ParticipantCode.SIGNATURE_MISSING,
                    () -> network.as(INSPECTOR).submit("quality:report", unsigned));
        }

        @Test
        void refuses_a_key_that_nobody_registered() {
            QcReport report = SigningKey.of(INSPECTOR, "other")
                    .sign(goods.aReport(INSPECTOR).on(aDressLot()).unsigned());
            assertRefused(
                    ParticipantCode.SIGNATURE_MISSING,
                    "not registered",
                    () -> network.as(INSPECTOR).submit("quality:report", report));
        }

        @Test
        void refuses_a_report_that_was_changed_after_signing() {
            String changed = Json.write(goods.aReport(INSPECTOR).on(aDressLot()).written())
                    .replace("\"value\":\"20\"", "\"value\":\"2\"");
            assertRefused(
                    ParticipantCode.SIGNATURE_INVALID,
                    () -> network.as(INSPECTOR).submit("quality:report", changed));
        }
    }

    @Nested
    class report_as_an_answer {
        @Test
        void completes_the_inspection() {
            Lot lot = aDressLot();
            InstructionId asked = instructions.acknowledged(InstructionKind.INSPECT, INSPECTOR, 1);
            goods.aReport(INSPECTOR).on(lot).answering(asked).submitted();
            assertThat(instructions.answersTo(asked)).containsExactly(AnswerKind.ACKNOWLEDGED, AnswerKind.COMPLETED);
        }

        @Test
        void refuses_another_companys_instruction_and_one_of_another_kind() {
            Lot lot = aDressLot();
            InstructionId toAnother =
                    instructions.ask(InstructionKind.INSPECT, PLATFORM).id();
            InstructionId toMake =
                    instructions.ask(InstructionKind.PRODUCE, BRAND).id();
            assertRefused(
                    InstructionCode.INSTRUCTION_TO_ANOTHER,
                    () -> goods.aReport(BRAND).on(lot).answering(toAnother).submitted());
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> goods.aReport(BRAND).on(lot).answering(toMake).submitted());
        }
    }

    @Nested
    class hold {
        @Test
        void shuts_the_gate_of_the_actors_side() {
            Lot lot = aDressLot();
            hold(BRAND, GateKind.BRAND, lot, "H-1");
            hold(PLATFORM, GateKind.PLATFORM, lot, "H-1");
            hold(INSPECTOR, GateKind.INSPECTOR, lot, "H-1");
            for (GateKind kind : List.of(GateKind.BRAND, GateKind.PLATFORM, GateKind.INSPECTOR)) {
                assertThat(holds(lot, kind)).hasSize(1);
            }
        }

        @Test
        void refuses_everybody_else() {
            Lot lot = aDressLot();
            for (Company stranger : List.of(PLATFORM, INSPECTOR, LOGISTICS, ANCHOR)) {
                assertRefused(ParticipantCode.ROLE_MISSING, () -> hold(stranger, GateKind.BRAND, lot, "H-1"));
            }
            for (Company stranger : List.of(BRAND, INSPECTOR, LOGISTICS, ANCHOR)) {
                assertRefused(ParticipantCode.ROLE_MISSING, () -> hold(stranger, GateKind.PLATFORM, lot, "H-1"));
            }
            assertRefused(QualityCode.LEVEL_NOT_YOURS, () -> hold(MILL, GateKind.BRAND, lot, "H-1"));
        }

        @Test
        void refuses_a_recalls_gate() {
            assertRefused(QualityCode.RECALL_STAYS, () -> hold(PLATFORM, GateKind.RECALL, aDressLot(), "H-1"));
        }

        @Test
        void refuses_an_id_that_was_used_even_when_lifted() {
            Lot lot = aDressLot();
            hold(BRAND, GateKind.BRAND, lot, "H-1");
            assertRefused(QualityCode.HOLD_ALREADY_EXISTS, () -> hold(BRAND, GateKind.BRAND, lot, "H-1"));
            lift(BRAND, GateKind.BRAND, lot, BRAND, "H-1");
            assertRefused(QualityCode.HOLD_ALREADY_EXISTS, () -> hold(BRAND, GateKind.BRAND, lot, "H-1"));
        }

        @Test
        void refuses_what_does_not_exist() {
            Subject lot = Subject.of(new LotId(dress.gtin(), LotNumber.parse("none")));
            Subject style = Subject.parse("style:9521234999997:NONE");
            assertRefused(LotCode.LOT_NOT_FOUND, () -> put(BRAND, GateKind.BRAND, lot, "H-1"));
            assertRefused(ParticipantCode.PARTICIPANT_NOT_FOUND, () -> put(PLATFORM, GateKind.PLATFORM, style, "H-1"));
        }
    }

    @Nested
    class lift {
        @Test
        void opens_the_gate_and_keeps_the_reason() {
            Lot lot = aDressLot();
            hold(PLATFORM, GateKind.PLATFORM, lot, "H-1");
            lift(PLATFORM, GateKind.PLATFORM, lot, PLATFORM, "H-1");

            assertThat(holds(lot, GateKind.PLATFORM)).isEmpty();
            assertThat(WorldState.of(network)
                            .get(HoldLift.key(
                                    Subject.of(lot.id()), GateKind.PLATFORM, PLATFORM.gln(), RecordId.of("H-1")))
                            .reason())
                    .isEqualTo("mended");
        }

        @Test
        void refuses_everybody_but_the_side_that_put_the_hold() {
            Lot lot = aDressLot();
            hold(PLATFORM, GateKind.PLATFORM, lot, "H-1");
            for (Company stranger : List.of(BRAND, MILL, INSPECTOR, LOGISTICS, ANCHOR)) {
                assertRefused(
                        ParticipantCode.ROLE_MISSING, () -> lift(stranger, GateKind.PLATFORM, lot, PLATFORM, "H-1"));
            }
            hold(BRAND, GateKind.BRAND, lot, "H-2");
            assertRefused(QualityCode.LEVEL_NOT_YOURS, () -> lift(MILL, GateKind.BRAND, lot, BRAND, "H-2"));
        }

        @Test
        void refuses_a_hold_that_is_not_there() {
            Lot lot = aDressLot();
            assertRefused(QualityCode.HOLD_NOT_FOUND, () -> lift(BRAND, GateKind.BRAND, lot, BRAND, "H-1"));
        }

        @Test
        void refuses_a_hold_that_a_report_put() {
            Lot lot = aDressLot();
            QcReport bad = goods.aReport(BRAND).on(lot).failing().submitted();
            assertRefused(
                    QualityCode.HOLD_NEEDS_REPORT,
                    () -> lift(BRAND, GateKind.BRAND, lot, BRAND, bad.reportId().value()));
        }

        @Test
        void refuses_a_recalls_gate() {
            Lot lot = aDressLot();
            assertRefused(QualityCode.RECALL_STAYS, () -> lift(PLATFORM, GateKind.RECALL, lot, PLATFORM, "H-1"));
        }
    }

    private Lot aDressLot() {
        return goods.aLot().of(dress).made();
    }

    private void hold(Company issuer, GateKind kind, Lot lot, String id) {
        put(issuer, kind, Subject.of(lot.id()), id);
    }

    private void put(Company issuer, GateKind kind, Subject subject, String id) {
        network.as(issuer).submit("quality:hold", new Holding.Put(subject, kind, RecordId.of(id), "seams open"));
    }

    private void lift(Company actor, GateKind kind, Lot lot, Company issuer, String id) {
        var lift = new Holding.Lift(Subject.of(lot.id()), kind, issuer.gln(), RecordId.of(id), "mended");
        network.as(actor).submit("quality:lift", lift);
    }

    private List<Hold> holds(Lot lot, GateKind kind) {
        return WorldState.of(network)
                .find(Gate.key(Subject.of(lot.id()), kind))
                .map(Gate::holds)
                .orElse(List.of());
    }
}
