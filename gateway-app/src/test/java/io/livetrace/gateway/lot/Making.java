package io.livetrace.gateway.lot;

import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Keys;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.demo.DemoCompany;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** Companies make cloth through the API: each at a place of its own, from products of its own. */
public final class Making {
    private final TestGateway gateway;
    private final Map<DemoCompany, String> places = new EnumMap<>(DemoCompany.class);
    private int number = 500;

    public Making(TestGateway gateway) {
        this.gateway = gateway;
    }

    /** The GLN of the company's warehouse. */
    public String placeOf(DemoCompany company) {
        return places.computeIfAbsent(company, unknown -> {
            ObjectNode place = Json.object()
                    .put("gln", Keys.gln(company, 77))
                    .put("kind", "CENTRAL_WAREHOUSE")
                    .put("name", "House 7")
                    .put("city", "苏州");
            gateway.as(PLATFORM)
                    .post("/v1/participants/" + company.gln() + "/locations", place)
                    .expect(201);
            return place.path("gln").asText();
        });
    }

    /** The GTIN of a new kind of cloth of that company. */
    public String cloth(DemoCompany maker) {
        String gtin = Keys.gtin(maker, ++number);
        ObjectNode cloth = Articles.dress(number).put("gtin", gtin).put("category", "MATERIAL");
        gateway.as(maker).post("/v1/products", cloth).expect(201);
        return gtin;
    }

    /** A lot as it is posted: a hundred pieces, in the maker's own warehouse. */
    public ObjectNode lot(DemoCompany maker, String gtin, String lot) {
        ObjectNode command = Json.object()
                .put("gtin", gtin)
                .put("lot", lot)
                .put("producedOn", LocalDate.now(ZoneOffset.UTC).toString())
                .put("madeAt", placeOf(maker));
        command.set("quantity", pieces(100));
        return command;
    }

    /** A lot of a hundred pieces of new cloth, as committed. */
    public JsonNode made(DemoCompany maker) {
        return gateway.as(maker)
                .post("/v1/lots", lot(maker, cloth(maker), "L-" + number))
                .expect(201)
                .json();
    }

    /** Where the API has a lot. */
    public static String path(JsonNode lot) {
        return "/v1/lots/" + lot.path("gtin").asText() + "/" + lot.path("lot").asText();
    }

    /** A lot by its key. */
    public static ObjectNode id(JsonNode lot) {
        return Json.object()
                .put("gtin", lot.path("gtin").asText())
                .put("lot", lot.path("lot").asText());
    }

    /** A lot as it is posted, made of so many pieces of another of the same maker's. */
    public ObjectNode lotOf(DemoCompany maker, JsonNode material, String lot, int pieces) {
        ObjectNode command = lot(maker, cloth(maker), lot);
        ObjectNode input = command.putArray("inputs").addObject();
        input.set("pool", pool(material, maker));
        input.set("quantity", pieces(pieces));
        return command;
    }

    /** The stock of a lot that this company has in its own warehouse. */
    public ObjectNode pool(JsonNode lot, DemoCompany owner) {
        return Json.object()
                .put("gtin", lot.path("gtin").asText())
                .put("lot", lot.path("lot").asText())
                .put("location", placeOf(owner))
                .put("owner", owner.gln().value())
                .put("kind", "BRAND");
    }

    public static ObjectNode pieces(int number) {
        return Json.object().put("value", String.valueOf(number)).put("unit", "H87");
    }
}
