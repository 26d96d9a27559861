package io.livetrace.gateway.stock;

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
 * @param gtin the white ones
 * @param red the same bag in red
 */
record Shelf(Writer api, String gtin, String red) {
    /** Far from the articles of the story, which a network may have heard. */
    private static final int FIRST_BAG = 7_000;

    private static final String WAREHOUSE = "9522222000015";
    private static final String ELSEWHERE = Keys.gln(DemoCompany.LOGISTICS, 88);

    /** Writes as a company. */
    @FunctionalInterface
    interface Writer {
        Object write(DemoCompany company, String path, Object body);
    }

    /** What that slot sells and no other. */
    static Shelf of(Writer api, String slotId) {
        int n = FIRST_BAG + 10 * Integer.parseInt(slotId.substring(slotId.indexOf('-') + 1));
        return new Shelf(api, Keys.gtin(DemoCompany.BRAND, n), Keys.gtin(DemoCompany.BRAND, n + 1));
    }

    void makeGoods(int... unitsOfLots) {
        place(WAREHOUSE, "FRONT_WAREHOUSE", "North", "杭州");
        makeProduct(gtin);
        for (int i = 0; i < unitsOfLots.length; i++) {
            makeLot("L" + (i + 1), unitsOfLots[i]);
        }
    }

    /** Makes red bags, too. */
    void makeRed(String lot, int units) {
        makeProduct(red);
        makeLot(red, lot, units, WAREHOUSE);
    }

    void makeLot(String lot, int units) {
        makeLot(gtin, lot, units, WAREHOUSE);
    }

    /** Makes a lot in another warehouse. */
    void makeLotElsewhere(String lot, int units) {
        place(ELSEWHERE, "CENTRAL_WAREHOUSE", "West", "成都");
        makeLot(gtin, lot, units, ELSEWHERE);
    }

    /** So many pieces of that lot elsewhere stand by for the first warehouse. */
    Map<String, Object> standby(String lot, int pieces) {
        return Map.of(
                "transferId",
                "standby-" + lot,
                "from",
                pool(lot, ELSEWHERE),
                "to",
                pool(lot, WAREHOUSE),
                "quantity",
                Map.of("value", "" + pieces, "unit", "H87"),
                "until",
                Instant.now().plusSeconds(3600).toString());
    }

    /** A parcel with so many pieces of that lot for an order. */
    Map<String, Object> parcel(String id, String lot, int pieces, String orderDigest) {
        return Map.of(
                "shipmentId",
                id,
                "waybill",
                "SF-" + id,
                "itinerary",
                Map.of("consignor", DemoCompany.LOGISTICS.gln().value(), "from", WAREHOUSE, "city", "杭州"),
                "contents",
                List.of(Map.of(
                        "gtin",
                        gtin,
                        "lot",
                        lot,
                        "quantity",
                        Map.of("value", "" + pieces, "unit", "H87"),
                        "orderDigest",
                        orderDigest)));
    }

    private Map<String, Object> pool(String lot, String place) {
        return Map.of(
                "gtin",
                gtin,
                "lot",
                lot,
                "location",
                place,
                "owner",
                DemoCompany.BRAND.gln().value(),
                "kind",
                "BRAND");
    }

    Map<String, Object> bag(boolean gift) {
        return Map.of("gtin", gtin, "quantity", 1, "gift", gift);
    }

    /** One bag and another of the same colour for nothing. */
    Map<String, Object> pairs(int whites, int reds) {
        return Map.of(
                "components",
                List.of(bag(false), bag(true)),
                "variants",
                List.of(
                        Map.of("gtins", List.of(gtin, gtin), "units", whites),
                        Map.of("gtins", List.of(red, red), "units", reds)));
    }

    private void place(String gln, String kind, String name, String city) {
        api.write(
                DemoCompany.PLATFORM,
                "/v1/participants/" + DemoCompany.LOGISTICS.gln() + "/locations",
                Map.of("gln", gln, "kind", kind, "name", name, "city", city));
    }

    private void makeProduct(String article) {
        api.write(
                DemoCompany.BRAND,
                "/v1/products",
                Map.of(
                        "gtin",
                        article,
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

    private void makeLot(String article, String lot, int units, String place) {
        String today = Instant.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        api.write(
                DemoCompany.BRAND,
                "/v1/lots",
                Map.of(
                        "gtin", article,
                        "lot", lot,
                        "quantity", Map.of("value", "" + units, "unit", "H87"),
                        "producedOn", today,
                        "madeAt", place));
        api.write(DemoCompany.BRAND, "/v1/qc-reports", report(article, lot));
    }

    private static Map<String, Object> report(String article, String lot) {
        Map<String, Object> report = new TreeMap<>(Map.of(
                "subject",
                "lot:" + article + ":" + lot,
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
