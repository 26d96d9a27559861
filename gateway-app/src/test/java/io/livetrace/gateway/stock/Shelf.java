package io.livetrace.gateway.stock;

import io.livetrace.domain.gs1.Gtin;
import io.livetrace.gateway.Keys;
import io.livetrace.gateway.demo.DemoCompany;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cloth bags in warehouses, as a brand makes them over the API.
 *
 * @param mark what the numbers of its lots begin with
 */
record Shelf(Writer api, String mark) {
    static final String GTIN = "09521234543213";
    /** The same bag in red. */
    static final String RED = Gtin.parse(Keys.gtin(DemoCompany.BRAND, 7)).value();

    private static final String WAREHOUSE = "9522222000015";

    /** Writes as a company. */
    @FunctionalInterface
    interface Writer {
        Object write(DemoCompany company, String path, Object body);
    }

    void makeGoods(int... unitsOfLots) {
        place(WAREHOUSE, "FRONT_WAREHOUSE", "North", "杭州");
        makeProduct(GTIN);
        for (int i = 0; i < unitsOfLots.length; i++) {
            makeLot("L" + (i + 1), unitsOfLots[i]);
        }
    }

    /** Makes red bags, too. */
    void makeRed(String lot, int units) {
        makeProduct(RED);
        makeLot(RED, lot, units, WAREHOUSE);
    }

    void makeLot(String lot, int units) {
        makeLot(GTIN, lot, units, WAREHOUSE);
    }

    /** Makes a lot in another warehouse. */
    void makeLotElsewhere(String lot, int units) {
        String elsewhere = Keys.gln(DemoCompany.LOGISTICS, 88);
        place(elsewhere, "CENTRAL_WAREHOUSE", "West", "成都");
        makeLot(GTIN, lot, units, elsewhere);
    }

    static Map<String, Object> bag(boolean gift) {
        return Map.of("gtin", GTIN, "quantity", 1, "gift", gift);
    }

    /** One bag and another of the same colour for nothing. */
    static Map<String, Object> pairs(int white, int red) {
        return Map.of(
                "components",
                List.of(bag(false), bag(true)),
                "variants",
                List.of(
                        Map.of("gtins", List.of(GTIN, GTIN), "units", white),
                        Map.of("gtins", List.of(RED, RED), "units", red)));
    }

    private void place(String gln, String kind, String name, String city) {
        api.write(
                DemoCompany.PLATFORM,
                "/v1/participants/" + DemoCompany.LOGISTICS.gln() + "/locations",
                Map.of("gln", gln, "kind", kind, "name", name, "city", city));
    }

    private void makeProduct(String gtin) {
        api.write(
                DemoCompany.BRAND,
                "/v1/products",
                Map.of(
                        "gtin",
                        gtin,
                        "name",
                        Shop.text("布包", "Cloth bag"),
                        "specification",
                        Shop.text("标准", "Standard"),
                        "styleId",
                        "BAG",
                        "category",
                        "MATERIAL",
                        "unit",
                        "H87",
                        "liveOnly",
                        false,
                        "returnClass",
                        "SEVEN_DAYS"));
    }

    private void makeLot(String gtin, String name, int units, String place) {
        String lot = mark + name;
        String today = Instant.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        api.write(
                DemoCompany.BRAND,
                "/v1/lots",
                Map.of(
                        "gtin", gtin,
                        "lot", lot,
                        "quantity", Map.of("value", "" + units, "unit", "H87"),
                        "producedOn", today,
                        "madeAt", place));
        api.write(DemoCompany.BRAND, "/v1/qc-reports", report(gtin, lot));
    }

    private static Map<String, Object> report(String gtin, String lot) {
        Map<String, Object> report = new TreeMap<>(Map.of(
                "subject",
                "lot:" + gtin + ":" + lot,
                "level",
                "BRAND_SELF",
                "reportId",
                "report-" + lot,
                "plan",
                "every tenth",
                "inspected",
                10,
                "defective",
                0,
                "verdict",
                "CONFORMANT",
                "validFrom",
                Instant.now().minusSeconds(5).toString(),
                "at",
                Instant.now().minusSeconds(5).toString()));
        report.put("samples", List.of("S-1"));
        report.put(
                "results",
                List.of(Map.of(
                        "characteristic", "colour fastness",
                        "method", "GB/T 3920",
                        "value", "4",
                        "limit", "3",
                        "conforms", true)));
        return report;
    }
}
