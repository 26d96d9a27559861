package io.livetrace.gateway.lookup;

import static io.livetrace.gateway.lookup.Companies.ANCHOR;
import static io.livetrace.gateway.lookup.Companies.BRAND;
import static io.livetrace.gateway.lookup.Companies.DAIRY;
import static io.livetrace.gateway.lookup.Companies.HANGZHOU;
import static io.livetrace.gateway.lookup.Companies.HARBIN;
import static io.livetrace.gateway.lookup.Companies.INSPECTOR;
import static io.livetrace.gateway.lookup.Companies.LOGISTICS;
import static io.livetrace.gateway.lookup.Companies.MILL;
import static io.livetrace.gateway.lookup.Companies.NANJING;
import static io.livetrace.gateway.lookup.Companies.SUZHOU;
import static io.livetrace.gateway.lookup.Companies.at;

import io.livetrace.gateway.lookup.Step.Kind;
import java.util.List;

/** The ways that the goods of the stories went, newest step first. */
final class Journeys {
    private static final Text CLOTH = new Text("亚麻布", "linen cloth");

    private Journeys() {}

    static List<Step> ofTheDress() {
        return List.of(
                Step.of(Kind.SHIPPED, at("2026-11-19T10:26"), HANGZHOU, LOGISTICS),
                Step.of(Kind.PACKED, at("2026-11-19T08:40"), HANGZHOU, LOGISTICS),
                Step.of(Kind.OFFERED, at("2026-11-18T19:30"), HANGZHOU, ANCHOR),
                Step.of(Kind.RECEIVED, at("2026-11-13T11:02"), HANGZHOU, LOGISTICS),
                Step.of(Kind.PASSED_INSPECTION, at("2026-11-12T15:00"), HANGZHOU, BRAND),
                Step.of(Kind.MADE_INTO, at("2026-11-08T17:30"), HANGZHOU, BRAND),
                Step.gap(at("2026-10-24T09:15"), at("2026-11-08T17:30")),
                Step.of(Kind.RECEIVED, at("2026-10-24T09:15"), HANGZHOU, BRAND).ofMaterial(CLOTH),
                Step.of(Kind.SHIPPED, at("2026-10-21T16:00"), HARBIN, MILL).ofMaterial(CLOTH),
                Step.of(Kind.PASSED_INSPECTION, at("2026-10-20T10:00"), HARBIN, INSPECTOR)
                        .ofMaterial(CLOTH),
                Step.of(Kind.MADE, at("2026-10-18T08:00"), HARBIN, MILL).ofMaterial(CLOTH));
    }

    static List<Step> ofTheYoghurt() {
        return List.of(
                Step.of(Kind.PUT_ON_HOLD, at("2026-11-19T08:00"), NANJING, INSPECTOR),
                Step.of(Kind.READING_OUT_OF_RANGE, at("2026-11-19T05:48"), NANJING, LOGISTICS)
                        .noting(new Text("车厢 8.6 °C，应为 0–4 °C", "8.6 °C in the truck; 0 to 4 °C is allowed")),
                Step.gap(at("2026-11-18T22:10"), at("2026-11-19T05:48")),
                Step.of(Kind.SHIPPED, at("2026-11-18T22:10"), SUZHOU, LOGISTICS),
                Step.of(Kind.PASSED_INSPECTION, at("2026-11-15T18:00"), SUZHOU, DAIRY),
                Step.of(Kind.MADE, at("2026-11-15T06:00"), SUZHOU, DAIRY));
    }
}
