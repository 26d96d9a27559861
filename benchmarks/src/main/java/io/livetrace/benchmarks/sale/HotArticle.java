package io.livetrace.benchmarks.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.SelectionItem;
import io.livetrace.gateway.demo.DemoCompany;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One article that a brand makes for one stream, brought through all gates by the public API, and then sold in slots. */
public final class HotArticle {
    private static final String GTIN = "09521234543213";
    private static final String WAREHOUSE = "9522222000015";
    private static final Duration SALE = Duration.ofHours(12);

    private final Client client;
    private final Clock clock = Clock.systemUTC();
    private final String run;
    private final KeyPair studio = newKey();
    private final Map<String, ObjectNode> plans = new ConcurrentHashMap<>();

    /** Registers article, warehouse, host and key; what is there already from an earlier run stays. */
    public HotArticle(Client client, String run) {
        this.client = client;
        this.run = run;
        once(
                DemoCompany.PLATFORM,
                locations(),
                Map.of("gln", WAREHOUSE, "kind", "FRONT_WAREHOUSE", "name", "North", "city", "杭州"));
        once(DemoCompany.BRAND, "/v1/products", product());
        client.post(
                DemoCompany.PLATFORM,
                anchor("hosts"),
                Map.of(
                        "hostId",
                        "host-" + run,
                        "verifiedUntil",
                        clock.instant().plus(Duration.ofDays(90)).toString()));
        client.post(
                DemoCompany.PLATFORM,
                anchor("keys"),
                Map.of(
                        "keyId",
                        "studio-" + run,
                        "publicKey",
                        Base64.getEncoder().encodeToString(studio.getPublic().getEncoded())));
        client.post(
                DemoCompany.ANCHOR,
                "/v1/sessions",
                Map.of(
                        "sessionId",
                        "session-" + run,
                        "hostId",
                        "host-" + run,
                        "title",
                        text("专场", "Special"),
                        "aiPresenter",
                        false,
                        "startsAt",
                        clock.instant().toString()));
    }

    /** Puts so many units on sale in so many equal lanes, with so many operations to a batch at most. */
    public Slot sell(String name, int units, int lanes, int batchLimit) {
        Slot slot = prepare(new Slot(name + "-" + run, units, lanes, batchLimit));
        confirm(slot).await();
        return slot;
    }

    /** Brings a slot with one lane to the point where only its confirmation is left. */
    public Slot prepare(String name, int units) {
        return prepare(new Slot(name + "-" + run, units, 1, 500));
    }

    /** Confirms a slot that was prepared. */
    public Future<?> confirm(Slot slot) {
        return client.postAsync(
                DemoCompany.ANCHOR,
                "/v1/slots/" + slot.id() + "/confirm",
                Buffer.buffer(Json.write(Objects.requireNonNull(plans.get(slot.id()), "it was prepared"))));
    }

    private Slot prepare(Slot slot) {
        make(slot.id(), slot.units());
        client.post(DemoCompany.ANCHOR, "/v1/slots", proposal(slot.id(), slot.units()));
        client.post(
                DemoCompany.BRAND,
                "/v1/slots/" + slot.id() + "/agreements",
                Map.of("units", slot.units(), "termsDigest", terms()));
        client.post(DemoCompany.ANCHOR, "/v1/selection-checks", check(slot.id()));
        plans.put(slot.id(), plan(slot));
        return slot;
    }

    /** Lanes of equal size, all from the lot that was made for the slot. */
    private ObjectNode plan(Slot slot) {
        JsonNode stock = client.get(DemoCompany.BRAND, "/v1/stock?gtin=" + GTIN + "&lot=" + slot.id())
                .path("items")
                .get(0);
        ObjectNode part = Json.object();
        part.set("pool", stock.path("pool"));
        part.set("fold", stock.path("incoming"));
        ObjectNode command = Json.object().put("batchLimit", slot.batchLimit());
        ArrayNode lanes = command.putArray("lanes");
        for (int i = 0; i < slot.lanes(); i++) {
            lanes.addObject()
                    .put("units", slot.unitsOfLane())
                    .put("mark", slot.markOfLane())
                    .putArray("parts")
                    .add(part);
        }
        return command;
    }

    private void make(String lot, int units) {
        String today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        client.post(
                DemoCompany.BRAND,
                "/v1/lots",
                Map.of(
                        "gtin", GTIN,
                        "lot", lot,
                        "quantity", Map.of("value", Integer.toString(units), "unit", "H87"),
                        "producedOn", today,
                        "madeAt", WAREHOUSE));
        client.post(DemoCompany.BRAND, "/v1/qc-reports", report(lot));
    }

    private ObjectNode report(String lot) {
        String now = clock.instant().minusSeconds(5).toString();
        ObjectNode report = Json.object()
                .put("subject", "lot:" + GTIN + ":" + lot)
                .put("level", "BRAND_SELF")
                .put("reportId", lot)
                .put("plan", "every tenth")
                .put("inspected", 10)
                .put("defective", 0)
                .put("verdict", "CONFORMANT")
                .put("validFrom", now)
                .put("at", now);
        report.putArray("samples").add("S-1");
        report.putArray("results")
                .addObject()
                .put("characteristic", "colour fastness")
                .put("method", "GB/T 3920")
                .put("value", "4")
                .put("limit", "3")
                .put("conforms", true);
        return report;
    }

    private ObjectNode proposal(String slot, int units) {
        Instant now = clock.instant();
        ObjectNode body = Json.object()
                .put("slotId", slot)
                .put("sessionId", "session-" + run)
                .put("termsDigest", terms())
                .put("units", units)
                .put("preSale", false)
                .put("from", now.minusSeconds(1).toString())
                .put("until", now.plus(SALE).toString())
                .put("unitsPerBuyer", 3)
                .put("shelfLifeDays", 0);
        body.putObject("offer")
                .putArray("components")
                .addObject()
                .put("gtin", GTIN)
                .put("quantity", 1)
                .put("gift", false);
        return body;
    }

    private ObjectNode check(String slot) {
        SelectionCheck check = new SelectionCheck(
                        DemoCompany.ANCHOR.gln(),
                        RecordId.of(slot),
                        Stream.of(SelectionItem.values())
                                .map(item -> new SelectionCheck.Item(item, true, Optional.empty()))
                                .toList(),
                        "S-1",
                        Digest.of("receipt"),
                        clock.instant().minusSeconds(1),
                        Optional.empty())
                .sign("studio-" + run, studio.getPrivate());
        ObjectNode body = (ObjectNode) Json.toTree(check);
        body.remove("operator");
        return body;
    }

    private static Map<String, Object> product() {
        return Map.of(
                "gtin",
                GTIN,
                "name",
                text("布包", "Cloth bag"),
                "specification",
                text("标准", "Standard"),
                "styleId",
                "BAG",
                "category",
                "MATERIAL",
                "unit",
                "H87",
                "liveOnly",
                false,
                "returnClass",
                "SEVEN_DAYS");
    }

    private void once(DemoCompany company, String path, Object body) {
        try {
            client.post(company, path, body);
        } catch (IllegalStateException refused) {
            if (!String.valueOf(refused.getMessage()).contains("_ALREADY_EXISTS")) {
                throw refused;
            }
        }
    }

    private static String locations() {
        return "/v1/participants/" + DemoCompany.LOGISTICS.gln() + "/locations";
    }

    private static String anchor(String what) {
        return "/v1/participants/" + DemoCompany.ANCHOR.gln() + "/" + what;
    }

    private static String terms() {
        return Digest.of("terms").hex();
    }

    private static Map<String, String> text(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
