package io.livetrace.gateway.consumer;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.LOGISTICS;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.Keys;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The brand's workshop in Suzhou: makes dresses and yoghurt, and labels them, through the API like any company. */
public final class Workshop {
    private static final String PLACE = Keys.gln(BRAND, 9);

    private final TestGateway gateway;
    private final AtomicInteger made = new AtomicInteger();

    private Workshop(TestGateway gateway) {
        this.gateway = gateway;
    }

    /** Opens the workshop at a gateway that has none. */
    public static Workshop at(TestGateway gateway) {
        gateway.as(PLATFORM)
                .post(
                        "/v1/participants/" + BRAND.gln() + "/locations",
                        Map.of("gln", PLACE, "kind", "FACTORY", "name", "Workshop 3", "city", "苏州"))
                .expect(201);
        return new Workshop(gateway);
    }

    /** One lot of one product. */
    public record Lot(String gtin, String lot) {
        /** Where its records are found. */
        public String path() {
            return gtin + "/" + lot.replace("/", "%2F");
        }

        String digitalLink() {
            return "/01/" + gtin + "/10/" + lot.replace("/", "%2F");
        }
    }

    /** What is printed on one label. */
    public record Unit(String serial, String innerCode, String digitalLink) {
        /** The link without scheme and domain. */
        public String path() {
            return digitalLink.substring(digitalLink.indexOf("/01/"));
        }
    }

    /** A kind of dress of its own. */
    String dress() {
        return dress("亚麻连衣裙", "Linen dress");
    }

    String dress(String zh, String en) {
        return register(product(zh, en, "GARMENT"));
    }

    String dressWithPicture(String digest) {
        return register(product("印花裙", "Print dress", "GARMENT").put("picture", digest));
    }

    /** A lot of ten dresses, without labels. */
    public Lot lotOfDresses() {
        return lotOf(dress());
    }

    /** A lot of ten pieces of a product. */
    Lot lotOf(String gtin) {
        return commission(command(gtin));
    }

    /** A lot of yoghurt whose shelf life ends in so many days. */
    Lot lotOfYoghurt(int days) {
        String gtin = register(product("酸奶", "Yoghurt", "CHILLED_FOOD").put("shelfLifeDays", 21));
        return commission(command(gtin).put("expiresOn", today().plusDays(days).toString()));
    }

    /** Labels for every piece of a lot, with their leaf file deposited by all three keepers. */
    public List<Unit> label(Lot lot) {
        List<Unit> units = print(lot);
        List.of(BRAND, PLATFORM, LOGISTICS).forEach(keeper -> deposit(lot, keeper));
        return units;
    }

    /** Labels that no keeper vouches for yet. */
    public List<Unit> print(Lot lot) {
        gateway.as(BRAND)
                .post("/v1/lots/" + lot.path() + "/label-runs", Map.of("count", 10))
                .expect(201);
        return gateway.as(BRAND)
                .get("/v1/lots/" + lot.path() + "/label-runs/1/labels")
                .expect(200)
                .body()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(columns -> new Unit(columns[1], columns[2], columns[3]))
                .toList();
    }

    void deposit(Lot lot, DemoCompany keeper) {
        gateway.as(keeper)
                .post("/v1/lots/" + lot.path() + "/label-runs/1/deposits", Map.of())
                .expect(200);
    }

    private ObjectNode product(String zh, String en, String category) {
        ObjectNode product = Json.object()
                .put("gtin", Keys.gtin(BRAND, 100 + made.incrementAndGet()))
                .put("styleId", "S-" + made.get())
                .put("category", category)
                .put("unit", "H87")
                .put("liveOnly", true)
                .put("returnClass", "SEVEN_DAYS");
        product.putObject("name").put("zh", zh).put("en", en);
        product.putObject("specification").put("zh", "均码").put("en", "one size");
        return product;
    }

    private String register(ObjectNode product) {
        gateway.as(BRAND).post("/v1/products", product).expect(201);
        return product.path("gtin").asText();
    }

    private ObjectNode command(String gtin) {
        ObjectNode command = Json.object()
                .put("gtin", gtin)
                .put("lot", "L/" + made.incrementAndGet())
                .put("producedOn", today().toString())
                .put("madeAt", PLACE)
                .put("kind", "BRAND");
        command.putObject("quantity").put("value", "10").put("unit", "H87");
        return command;
    }

    private Lot commission(ObjectNode command) {
        gateway.as(BRAND).post("/v1/lots", command).expect(201);
        return new Lot(command.path("gtin").asText(), command.path("lot").asText());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
