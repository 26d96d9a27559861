package io.livetrace.domain.quality;

import static io.livetrace.domain.Companies.ANCHOR;
import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.INSPECTOR;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Companies.PLATFORM;
import static io.livetrace.domain.Companies.RIVAL_BRAND;
import static io.livetrace.domain.Goods.CLOTH;
import static io.livetrace.domain.Goods.DRESS;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.Goods.TX;
import static io.livetrace.domain.Goods.YOGURT;
import static io.livetrace.domain.Outcomes.put;
import static io.livetrace.domain.RefusalAssert.assertRefused;
import static io.livetrace.domain.quality.QcLevel.BRAND_SELF;
import static io.livetrace.domain.quality.QcLevel.PLATFORM_SPOT;
import static io.livetrace.domain.quality.QcLevel.THIRD_PARTY;
import static io.livetrace.domain.quality.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.Keys;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.instruction.AnswerKind;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionCode;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Lots;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.Signatures;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportingTest {
    private static final Subject LOT = Subject.of(Lots.id(DRESS, "D1"));
    private static final Subject STYLE = Subject.styleOf(DRESS);
    private static final KeyPair INSPECTORS_PAIR = Keys.pair();
    private static final PartyKey INSPECTORS_KEY = Keys.registered(INSPECTOR, "K1", INSPECTORS_PAIR);

    @Nested
    class Who {
        @Test
        void each_role_reports_at_its_own_level() {
            assertThat(gateOf(DRESS_BRAND, aReport(DRESS_BRAND, BRAND_SELF, LOT)))
                    .isEqualTo(GateKind.BRAND);
            assertThat(gateOf(PLATFORM, aReport(PLATFORM, PLATFORM_SPOT, LOT))).isEqualTo(GateKind.PLATFORM);
            assertThat(gateOf(INSPECTOR, aReport(INSPECTOR, THIRD_PARTY, LOT))).isEqualTo(GateKind.INSPECTOR);
        }

        @Test
        void no_role_reports_at_another_level() {
            Map<QcLevel, List<Participant>> strangers = Map.of(
                    BRAND_SELF, List.of(PLATFORM, INSPECTOR, CARRIER, ANCHOR),
                    PLATFORM_SPOT, List.of(DRESS_BRAND, INSPECTOR, CARRIER, ANCHOR),
                    THIRD_PARTY, List.of(DRESS_BRAND, PLATFORM, CARRIER, ANCHOR));
            strangers.forEach((level, companies) -> companies.forEach(company -> assertRefused(
                    ParticipantCode.ROLE_MISSING,
                    () -> report(open(level), aReport(company, level, LOT).build(), company))));
        }

        @Test
        void a_brand_reports_on_its_own_goods_only() {
            for (Participant other : List.of(LINEN_MILL, RIVAL_BRAND)) {
                assertRefused(
                        QualityCode.LEVEL_NOT_YOURS,
                        () -> report(
                                open(BRAND_SELF),
                                aReport(other, BRAND_SELF, LOT).build(),
                                other));
            }
        }

        @Test
        void nobody_reports_in_anothers_name() {
            assertRefused(
                    QualityCode.LEVEL_NOT_YOURS,
                    "/reporter",
                    () -> report(
                            open(BRAND_SELF),
                            aReport(RIVAL_BRAND, BRAND_SELF, LOT).build(),
                            DRESS_BRAND));
        }

        private GateKind gateOf(Participant reporter, Reports report) {
            QcReport failing = report.failing().build();
            return put(report(open(failing.level()), failing, reporter), Gate.class)
                    .kind();
        }
    }

    @Nested
    class What {
        @Test
        void only_a_third_party_reports_on_a_product_or_a_style() {
            for (Subject subject : List.of(STYLE, Subject.of(DRESS.gtin()))) {
                assertRefused(
                        QualityCode.REPORT_INCONSISTENT,
                        "/subject",
                        () -> reportOfBrand(
                                aReport(DRESS_BRAND, BRAND_SELF, subject).article(DRESS.gtin())));
                QcReport third = aReport(INSPECTOR, THIRD_PARTY, subject)
                        .article(DRESS.gtin())
                        .build();
                assertThat(put(report(open(THIRD_PARTY), third, INSPECTOR), QcHead.class)
                                .subject())
                        .isEqualTo(subject);
            }
        }

        @Test
        void a_report_on_a_style_names_its_samples_article_and_that_is_of_the_style() {
            QcReport unnamed = aReport(INSPECTOR, THIRD_PARTY, STYLE).build();
            assertRefused(QualityCode.REPORT_INCOMPLETE, "/article", () -> Reporting.tested(unnamed));
            assertRefused(
                    QualityCode.REPORT_INCONSISTENT,
                    "/article",
                    () -> reportOn(CLOTH, aReport(INSPECTOR, THIRD_PARTY, STYLE).article(CLOTH.gtin())));
            assertRefused(
                    QualityCode.REPORT_INCONSISTENT,
                    "/article",
                    () -> reportOfBrand(aReport(DRESS_BRAND, BRAND_SELF, LOT).article(CLOTH.gtin())));
        }

        @Test
        void numbers_fit_each_other() {
            for (int wrong : List.of(-1, 51)) {
                assertRefused(
                        QualityCode.REPORT_INCONSISTENT,
                        "/defective",
                        () -> reportOfBrand(
                                aReport(DRESS_BRAND, BRAND_SELF, LOT).defective(wrong)));
            }
        }

        @Test
        void a_verdict_fits_its_results() {
            assertRefused(
                    QualityCode.REPORT_INCONSISTENT,
                    "/verdict",
                    () -> reportOfBrand(aReport(DRESS_BRAND, BRAND_SELF, LOT).results(Reports.result(false))));
            assertRefused(
                    QualityCode.REPORT_INCONSISTENT,
                    "/verdict",
                    () -> reportOfBrand(aReport(DRESS_BRAND, BRAND_SELF, LOT).verdict(Verdict.NON_CONFORMANT)));
            assertThat(reportOfBrand(aReport(DRESS_BRAND, BRAND_SELF, LOT)
                                    .defective(9)
                                    .verdict(Verdict.NON_CONFORMANT))
                            .writes())
                    .isNotEmpty();
        }

        @Test
        void a_report_has_results() {
            assertRefused(
                    QualityCode.REPORT_INCOMPLETE,
                    "/results",
                    () -> reportOfBrand(aReport(DRESS_BRAND, BRAND_SELF, LOT).results()));
        }

        @Test
        void a_third_party_says_who_accredited_it_and_where_its_report_is() {
            assertRefused(
                    QualityCode.REPORT_INCOMPLETE,
                    "/accreditation",
                    () -> reportOn(DRESS, aReport(INSPECTOR, THIRD_PARTY, LOT).unaccredited()));
            assertRefused(
                    QualityCode.REPORT_INCOMPLETE,
                    "/documents",
                    () -> reportOn(DRESS, aReport(INSPECTOR, THIRD_PARTY, LOT).withoutDocuments()));
        }

        @Test
        void an_id_is_used_once() {
            var facts = new Reporting.Facts(DRESS, true, Optional.empty(), Optional.empty(), gate(BRAND_SELF));
            assertRefused(
                    QualityCode.REPORT_ALREADY_EXISTS,
                    () -> report(facts, aReport(DRESS_BRAND, BRAND_SELF, LOT).build(), DRESS_BRAND));
        }
    }

    @Nested
    class When {
        @Test
        void a_third_partys_report_counts_as_long_as_its_category_allows() {
            Reports sixMonths =
                    aReport(INSPECTOR, THIRD_PARTY, Subject.of(YOGURT.gtin())).valid(Duration.ofDays(183));
            assertThat(reportOn(YOGURT, sixMonths).writes()).isNotEmpty();
            assertRefused(
                    QualityCode.REPORT_INCOMPLETE,
                    "at most 6 months",
                    () -> reportOn(YOGURT, sixMonths.valid(Duration.ofDays(186))));
            assertRefused(
                    QualityCode.REPORT_INCOMPLETE,
                    "at most 12 months",
                    () -> reportOn(DRESS, aReport(INSPECTOR, THIRD_PARTY, LOT).valid(Duration.ofDays(367))));
            assertRefused(
                    QualityCode.REPORT_INCOMPLETE,
                    "/validUntil",
                    () -> reportOn(DRESS, aReport(INSPECTOR, THIRD_PARTY, LOT).forEver()));
        }

        @Test
        void a_report_is_neither_of_tomorrow_nor_expired() {
            assertRefused(
                    QualityCode.REPORT_INCONSISTENT,
                    "/at",
                    () -> reportOfBrand(aReport(DRESS_BRAND, BRAND_SELF, LOT).at(NOW.plusSeconds(1))));
            assertRefused(
                    QualityCode.REPORT_INCONSISTENT,
                    "/validUntil",
                    () -> reportOfBrand(aReport(DRESS_BRAND, BRAND_SELF, LOT).valid(Duration.ofMinutes(1))));
        }
    }

    @Nested
    class Signed {
        @Test
        void a_company_without_a_peer_signs() {
            QcReport unsigned = aReport(INSPECTOR, THIRD_PARTY, LOT).build();
            assertRefused(
                    ParticipantCode.SIGNATURE_MISSING,
                    () -> Reporting.report(open(THIRD_PARTY), unsigned, INSPECTOR, TX));
        }

        @Test
        void a_signature_by_a_key_that_is_not_registered_is_none() {
            QcReport signed = signed(aReport(INSPECTOR, THIRD_PARTY, LOT).build());
            var facts = new Reporting.Facts(DRESS, false, Optional.empty(), Optional.empty(), gate(THIRD_PARTY));
            assertRefused(ParticipantCode.SIGNATURE_MISSING, () -> Reporting.report(facts, signed, INSPECTOR, TX));
        }

        @Test
        void a_company_with_a_peer_need_not_sign_but_a_wrong_signature_is_refused() {
            QcReport signed = signed(aReport(DRESS_BRAND, BRAND_SELF, LOT).build());
            PartyKey another = Keys.registered(DRESS_BRAND, "K1", Keys.pair());
            var facts = new Reporting.Facts(DRESS, false, Optional.of(another), Optional.empty(), gate(BRAND_SELF));
            assertRefused(ParticipantCode.SIGNATURE_INVALID, () -> Reporting.report(facts, signed, DRESS_BRAND, TX));
        }
    }

    @Nested
    class Answering {
        @Test
        void a_report_completes_the_inspection_that_was_asked_for() {
            assertThat(Reporting.reply(asked(InstructionKind.INSPECT, DRESS), brandsReport())
                            .kind())
                    .isEqualTo(AnswerKind.COMPLETED);
        }

        @Test
        void it_answers_nothing_else() {
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> Reporting.reply(asked(InstructionKind.PRODUCE, DRESS), brandsReport()));
            assertRefused(
                    InstructionCode.INSTRUCTION_MISMATCH,
                    () -> Reporting.reply(asked(InstructionKind.INSPECT, YOGURT), brandsReport()));
        }

        private static QcReport brandsReport() {
            return aReport(DRESS_BRAND, BRAND_SELF, LOT).build();
        }

        private static Conversation asked(InstructionKind kind, Product product) {
            var content = Json.object().put("gtin", product.gtin().value());
            Task task = new Task(kind, PLATFORM.gln(), DRESS_BRAND.gln(), NOW, content, Request.TYPE.key("reading"));
            return new Conversation(Instruction.issue(TX, 0, task), List.of(), Optional.empty());
        }
    }

    private static Outcome reportOfBrand(Reports report) {
        return report(open(BRAND_SELF), report.build(), DRESS_BRAND);
    }

    private static Outcome reportOn(Product product, Reports report) {
        var facts = new Reporting.Facts(product, false, Optional.empty(), Optional.empty(), gate(THIRD_PARTY));
        return report(facts, report.build(), INSPECTOR);
    }

    /** Reports as an honest company would: the inspector, who has no peer, signs. */
    private static Outcome report(Reporting.Facts facts, QcReport report, Participant actor) {
        if (!actor.equals(INSPECTOR)) {
            return Reporting.report(facts, report, actor, TX);
        }
        var withKey = new Reporting.Facts(
                facts.product(), facts.idTaken(), Optional.of(INSPECTORS_KEY), facts.newest(), facts.gate());
        return Reporting.report(withKey, signed(report), actor, TX);
    }

    private static QcReport signed(QcReport report) {
        return Signatures.sign(report, "K1", INSPECTORS_PAIR.getPrivate());
    }

    private static Reporting.Facts open(QcLevel level) {
        return facts(gate(level), Optional.empty());
    }

    private static Reporting.Facts facts(Gate gate, Optional<QcReport> newest) {
        return new Reporting.Facts(DRESS, false, Optional.empty(), newest, gate);
    }

    private static Gate gate(QcLevel level) {
        return Gate.open(LOT, level.gate());
    }
}
