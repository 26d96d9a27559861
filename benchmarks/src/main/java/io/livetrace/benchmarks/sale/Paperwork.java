package io.livetrace.benchmarks.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.livestream.Planning;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.SelectionItem;
import io.livetrace.domain.participant.Signatures;
import io.livetrace.domain.participant.Signed;
import io.livetrace.gateway.demo.DemoCompany;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.Function;

/** What companies send to bring one article on sale. The studio runs no peer, so it signs what it says. */
final class Paperwork {
    static final String GTIN = "09521234543213";

    private static final Gln ANCHOR = DemoCompany.ANCHOR.gln();
    private static final String WAREHOUSE = "9522222000015";
    private static final Duration SALE = Duration.ofHours(12);
    private static final int UNITS_PER_BUYER = 3;

    private final Clock clock = Clock.systemUTC();
    private final String run;
    private final KeyPair studio = newKey();

    Paperwork(String run) {
        this.run = run;
    }

    ObjectNode warehouse() {
        return Json.object()
                .put("gln", WAREHOUSE)
                .put("kind", "FRONT_WAREHOUSE")
                .put("name", "North")
                .put("city", "杭州");
    }

    ObjectNode product() {
        ObjectNode product = Json.object()
                .put("gtin", GTIN)
                .put("styleId", "BAG")
                .put("category", "MATERIAL")
                .put("unit", "H87")
                .put("liveOnly", false)
                .put("returnClass", "SEVEN_DAYS");
        product.set("name", text("布包", "Cloth bag"));
        product.set("specification", text("标准", "Standard"));
        return product;
    }

    ObjectNode host() {
        return Json.object()
                .put("hostId", "host-" + run)
                .put("verifiedUntil", now().plus(Duration.ofDays(90)).toString());
    }

    ObjectNode key() {
        return Json.object()
                .put("keyId", keyId())
                .put(
                        "publicKey",
                        Base64.getEncoder().encodeToString(studio.getPublic().getEncoded()));
    }

    ObjectNode session() {
        ObjectNode session = Json.object()
                .put("sessionId", "session-" + run)
                .put("hostId", "host-" + run)
                .put("aiPresenter", false)
                .put("startsAt", now().toString());
        session.set("title", text("专场", "Special"));
        return signed(
                session, command -> Json.fromTree(command, Planning.Plan.class).by(ANCHOR));
    }

    /** A lot of its own for each slot, of the same name. */
    ObjectNode lot(Slot slot) {
        ObjectNode lot = Json.object()
                .put("gtin", GTIN)
                .put("lot", slot.id())
                .put("producedOn", now().atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .put("madeAt", WAREHOUSE);
        lot.putObject("quantity").put("value", Integer.toString(slot.units())).put("unit", "H87");
        return lot;
    }

    ObjectNode report(Slot slot) {
        String then = now().minusSeconds(5).toString();
        ObjectNode report = Json.object()
                .put("subject", "lot:" + GTIN + ":" + slot.id())
                .put("level", "BRAND_SELF")
                .put("reportId", slot.id())
                .put("plan", "every tenth")
                .put("inspected", 10)
                .put("defective", 0)
                .put("verdict", "CONFORMANT")
                .put("validFrom", then)
                .put("at", then);
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

    ObjectNode proposal(Slot slot) {
        ObjectNode proposal = Json.object()
                .put("slotId", slot.id())
                .put("sessionId", "session-" + run)
                .put("termsDigest", terms())
                .put("units", slot.units())
                .put("preSale", false)
                .put("from", now().minusSeconds(1).toString())
                .put("until", now().plus(SALE).toString())
                .put("unitsPerBuyer", UNITS_PER_BUYER)
                .put("shelfLifeDays", 0);
        proposal.putObject("offer")
                .putArray("components")
                .addObject()
                .put("gtin", GTIN)
                .put("quantity", 1)
                .put("gift", false);
        return signed(
                proposal,
                command -> Json.fromTree(command, Planning.Propose.class).by(ANCHOR));
    }

    ObjectNode agreement(Slot slot) {
        return Json.object().put("units", slot.units()).put("termsDigest", terms());
    }

    ObjectNode check(Slot slot) {
        ObjectNode check = Json.object()
                .put("slotId", slot.id())
                .put("operator", ANCHOR.value())
                .put("sample", "S-1")
                .put("sampleReceipt", Digest.of("receipt").hex())
                .put("at", now().minusSeconds(1).toString());
        ArrayNode items = check.putArray("items");
        for (SelectionItem item : SelectionItem.values()) {
            items.addObject().put("item", item.name()).put("passed", true);
        }
        ObjectNode signed = signed(check, command -> Json.fromTree(command, SelectionCheck.class));
        signed.remove("operator");
        return signed;
    }

    /** Lanes of equal size, all from the lot that was made for the slot. */
    ObjectNode plan(Slot slot, JsonNode stock) {
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

    private <T extends Signed<T>> ObjectNode signed(ObjectNode body, Function<ObjectNode, T> said) {
        T signed = Signatures.sign(said.apply(body), keyId(), studio.getPrivate());
        return body.put("signature", signed.signature().orElseThrow());
    }

    private String keyId() {
        return "studio-" + run;
    }

    private Instant now() {
        return clock.instant();
    }

    private static String terms() {
        return Digest.of("terms").hex();
    }

    private static ObjectNode text(String zh, String en) {
        return Json.object().put("zh", zh).put("en", en);
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
