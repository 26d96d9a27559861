package io.livetrace.gateway.lookup;

import static io.livetrace.gateway.lookup.Companies.BRAND;
import static io.livetrace.gateway.lookup.Companies.DAIRY;
import static io.livetrace.gateway.lookup.Companies.INSPECTOR;
import static io.livetrace.gateway.lookup.Companies.PLATFORM;
import static io.livetrace.gateway.lookup.Companies.at;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.quality.QcLevel;
import io.livetrace.domain.quality.Verdict;
import io.livetrace.gateway.lookup.Inspection.Measurement;
import io.livetrace.gateway.lookup.Inspection.Report;
import io.livetrace.gateway.lookup.Inspection.Scope;
import java.util.List;
import java.util.Optional;

/** What was found when the goods of the stories were tested. */
final class Reports {
    private Reports() {}

    /** A garment's three levels; the laboratory finds formaldehyde in those that are recalled. */
    static List<Inspection> ofTheDress(boolean recalled) {
        return List.of(
                new Inspection(QcLevel.BRAND_SELF, true, Optional.of(ownCheckOfTheDress())),
                new Inspection(QcLevel.PLATFORM_SPOT, true, Optional.of(sampleOfTheDress())),
                new Inspection(QcLevel.THIRD_PARTY, true, Optional.of(laboratoryOnTheDress(recalled))));
    }

    static List<Inspection> ofTheYoghurt() {
        return List.of(
                new Inspection(QcLevel.BRAND_SELF, true, Optional.of(ownCheckOfTheYoghurt())),
                new Inspection(QcLevel.PLATFORM_SPOT, false, Optional.empty()),
                new Inspection(QcLevel.THIRD_PARTY, true, Optional.empty()));
    }

    private static Report ownCheckOfTheDress() {
        return new Report(
                RecordId.of("QC-D2611-07"),
                Scope.LOT,
                BRAND,
                Optional.empty(),
                "GB/T 2828.1 II, AQL 2.5",
                125,
                2,
                List.of(new Measurement(
                        new Text("接缝强力", "seam strength"), "GB/T 13773.1", "214", "≥ 140", Optional.of("N"), true)),
                Verdict.CONFORMANT,
                at("2026-11-09T10:20"),
                Optional.empty(),
                List.of(Digest.of("own check")));
    }

    private static Report sampleOfTheDress() {
        return new Report(
                RecordId.of("SPOT-0311"),
                Scope.LOT,
                PLATFORM,
                Optional.empty(),
                "随机 5 件 · 5 at random",
                5,
                0,
                List.of(),
                Verdict.CONFORMANT,
                at("2026-11-12T15:00"),
                Optional.empty(),
                List.of());
    }

    private static Report laboratoryOnTheDress(boolean recalled) {
        return new Report(
                RecordId.of("ZH-2026-88213"),
                Scope.STYLE,
                INSPECTOR,
                Optional.of("CNAS L0123"),
                "GB 18401-2010, B",
                3,
                recalled ? 1 : 0,
                List.of(
                        new Measurement(
                                new Text("甲醛", "formaldehyde"),
                                "GB/T 2912.1",
                                recalled ? "96" : "12",
                                "≤ 75 mg/kg",
                                Optional.of("mg/kg"),
                                !recalled),
                        new Measurement(new Text("酸碱度", "pH"), "GB/T 7573", "6.8", "4.0 – 8.5", Optional.empty(), true),
                        new Measurement(
                                new Text("纤维含量：亚麻", "fibre content: linen"),
                                "FZ/T 01057",
                                "100",
                                "100 %",
                                Optional.of("%"),
                                true)),
                recalled ? Verdict.NON_CONFORMANT : Verdict.CONFORMANT,
                at(recalled ? "2026-11-21T16:10" : "2026-11-06T09:00"),
                Optional.of(at("2027-11-21T00:00")),
                List.of(Digest.of("laboratory")));
    }

    private static Report ownCheckOfTheYoghurt() {
        return new Report(
                RecordId.of("QC-Y1115-2"),
                Scope.LOT,
                DAIRY,
                Optional.empty(),
                "GB 4789.1, n = 5, c = 2",
                5,
                0,
                List.of(
                        new Measurement(
                                new Text("大肠菌群", "coliforms"),
                                "GB 4789.3",
                                "< 1",
                                "≤ 1 CFU/g",
                                Optional.of("CFU/g"),
                                true),
                        new Measurement(
                                new Text("蛋白质", "protein"),
                                "GB 5009.5",
                                "3.1",
                                "≥ 2.3 g/100 g",
                                Optional.of("g/100 g"),
                                true)),
                Verdict.CONFORMANT,
                at("2026-11-15T18:00"),
                Optional.empty(),
                List.of(Digest.of("dairy")));
    }
}
