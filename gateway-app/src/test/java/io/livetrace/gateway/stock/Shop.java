package io.livetrace.gateway.stock;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.livestream.SelectionItem;
import io.livetrace.domain.stock.OrderId;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.vault.LaneLeases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A gateway on which one slot sells, and clients of its API. */
final class Shop implements AutoCloseable {
    static final String SLOT = "slot-1";
    /** When all orders of these tests were placed. */
    @SuppressWarnings("TimeInStaticInitializer") // all orders of one run are placed in one second
    private static final long PLACED = Instant.now().getEpochSecond();

    private final TestGateway gateway;
    private final String slotId;
    private final Shelf shelf;

    private Shop(TestGateway gateway, String slotId) {
        this.gateway = gateway;
        this.slotId = slotId;
        this.shelf = Shelf.of(this::write, slotId);
    }

    /** Opens a gateway whose slot sells so many units of each lot, each lot in a lane of its own, at most three to a buyer. */
    static Shop selling(Path data, int... unitsOfLots) {
        return selling(TestGateway.on(data), unitsOfLots);
    }

    /** As above, on a gateway that is there already. */
    static Shop selling(TestGateway gateway, int... unitsOfLots) {
        return selling(gateway, IntStream.of(unitsOfLots).sum(), Map.of(), unitsOfLots);
    }

    /** Sells so many units of a lot in its own shop, and so many in that of the platform, which lends them at once. */
    static Shop sharing(TestGateway gateway, int own, int platforms, int ofLot) {
        var quotas = List.of(
                Map.of("seller", DemoCompany.ANCHOR.gln().value(), "units", own),
                Map.of(
                        "seller",
                        DemoCompany.PLATFORM.gln().value(),
                        "units",
                        platforms,
                        "lendsFrom",
                        Instant.now().toString()));
        Map<String, Object> stock = Map.of("sellers", Map.of("quotas", quotas));
        return selling(gateway, own + platforms, Map.of("stock", stock), new int[] {ofLot});
    }

    /** Sells so many units of a larger lot, all of which the brand has agreed to sell. */
    static Shop sellingPart(TestGateway gateway, int units, int ofLot) {
        return selling(gateway, units, Map.of(), new int[] {ofLot});
    }

    /** Sells in another slot than the first. */
    static Shop selling(TestGateway gateway, String slotId, int... unitsOfLots) {
        Shop shop = new Shop(gateway, slotId);
        shop.shelf.makeGoods(unitsOfLots);
        int units = IntStream.of(unitsOfLots).sum();
        return shop.open(units, units, Map.of());
    }

    /** Sells so many white bags and so many red ones, with another of the same for nothing. */
    static Shop picking(TestGateway gateway, String slotId, int white, int red) {
        Shop shop = new Shop(gateway, slotId);
        shop.shelf.makeGoods(2 * white);
        shop.shelf.makeRed("R1", 2 * red);
        return shop.open(white + red, white + red, Map.of("offer", shop.shelf.pairs(white, red)));
    }

    private static Shop selling(TestGateway gateway, int units, Map<String, Object> more, int[] unitsOfLots) {
        Shop shop = new Shop(gateway, SLOT);
        shop.shelf.makeGoods(unitsOfLots);
        return shop.open(units, IntStream.of(unitsOfLots).sum(), more);
    }

    private Shop open(int units, int agreed, Map<String, Object> more) {
        gateway.holdKeyOf(DemoCompany.ANCHOR);
        proposeSlot(units, more);
        write(DemoCompany.BRAND, path("agreements"), Map.of("units", agreed, "termsDigest", terms()));
        check();
        write(DemoCompany.ANCHOR, path("confirm"), Map.of());
        return this;
    }

    /** The shop of a gateway that has sold before. */
    static Shop reopened(Path data) {
        return at(TestGateway.on(data));
    }

    /** The shop of a gateway, whose slot another may have confirmed. */
    static Shop at(TestGateway gateway) {
        return at(gateway, SLOT);
    }

    /** The same for another slot. */
    static Shop at(TestGateway gateway, String slotId) {
        return new Shop(gateway, slotId);
    }

    /** What belongs to the slot. */
    String path(String kind) {
        return "/v1/slots/" + slotId + "/" + kind;
    }

    TestGateway gateway() {
        return gateway;
    }

    /** One order of so many units: number, buyer, units. */
    static Map<String, Object> order(int n, String buyer, int units) {
        return Map.of("order", number(n), "buyer", buyer, "units", units);
    }

    static Map<String, Object> paid(int n, String buyer) {
        return Map.of(
                "order",
                number(n),
                "buyer",
                buyer,
                "outcome",
                "CONFIRMED",
                "paidAt",
                Instant.now().toString());
    }

    /** Pieces for a lane that ran low, from wherever there are some. */
    static Map<String, Object> refill(JsonNode instruction, int pieces) {
        return Map.of(
                "instruction",
                Map.of("txId", instruction.get("txId"), "index", instruction.get("index")),
                "transferId",
                "west-1",
                "quantity",
                Map.of("value", "" + pieces, "unit", "H87"),
                "until",
                Instant.now().plusSeconds(3600).toString());
    }

    static Map<String, Object> released(int n, String buyer) {
        return Map.of("order", number(n), "buyer", buyer, "outcome", "RELEASED");
    }

    static Map<String, Object> cancelled(int n, String buyer) {
        return Map.of("order", number(n), "buyer", buyer, "outcome", "CANCELLED");
    }

    /** The warehouse packs what an order bought of a lot. */
    void pack(int n, String lot, int units) {
        String order = OrderId.ofShop(number(n)).digest().hex();
        write(DemoCompany.LOGISTICS, "/v1/shipments", shelf.parcel(slotId + "-" + n, lot, units, order));
    }

    /** Sends orders as the platform's shop does and gives the results. */
    List<JsonNode> reserve(List<Map<String, Object>> orders) {
        return results("reservations", Map.of("orders", orders));
    }

    List<JsonNode> tell(List<Map<String, Object>> outcomes) {
        return results("reservation-outcomes", Map.of("outcomes", outcomes));
    }

    JsonNode get(DemoCompany company, String path) {
        return gateway.as(company).get(path).json();
    }

    /** Where a reservation stands. */
    String statusOf(String reservation) {
        return get(DemoCompany.PLATFORM, "/v1/reservations/" + reservation)
                .path("status")
                .asText();
    }

    /** The slot's lanes, in their order. */
    List<JsonNode> lanes() {
        return get(DemoCompany.ANCHOR, path("lanes")).findValues("lane").stream()
                .filter(JsonNode::isObject)
                .toList();
    }

    /** The gateway's own way to sell, without HTTP. */
    OrderDesk desk() {
        return deskOf(LaneOwners.alone(new LaneLeases(gateway.vault())));
    }

    /** Another that sells from the same lanes, as far as those leases allow. */
    OrderDesk deskOf(LaneOwners owners) {
        Sequencers sequencers = new Sequencers(
                gateway.vertx(),
                gateway.ledger(),
                gateway.readModel(),
                DemoCompany.PLATFORM.caller(),
                Clock.systemUTC(),
                owners);
        return sequencers.desk(gateway.secrets());
    }

    int status(DemoCompany company, String path, Object body) {
        return gateway.as(company).post(path, body).status();
    }

    @Override
    public void close() {
        gateway.close();
    }

    JsonNode write(DemoCompany company, String path, Object body) {
        Answer answer = gateway.as(company).post(path, body);
        if (answer.status() != 200 && answer.status() != 201) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    Shelf shelf() {
        return shelf;
    }

    private List<JsonNode> results(String kind, Object body) {
        JsonNode results = write(DemoCompany.PLATFORM, path(kind), body).get("results");
        return Stream.iterate(0, i -> i + 1)
                .limit(results.size())
                .map(results::get)
                .toList();
    }

    private void proposeSlot(int units, Map<String, Object> more) {
        Instant now = Instant.now();
        write(
                DemoCompany.PLATFORM,
                "/v1/participants/" + DemoCompany.ANCHOR.gln() + "/hosts",
                Map.of(
                        "hostId",
                        "host-1",
                        "verifiedUntil",
                        now.plus(Duration.ofDays(90)).toString()));
        write(
                DemoCompany.ANCHOR,
                "/v1/sessions",
                Map.of(
                        "sessionId",
                        "session-of-" + slotId,
                        "hostId",
                        "host-1",
                        "title",
                        text("专场", "Special"),
                        "aiPresenter",
                        false,
                        "startsAt",
                        now.toString()));
        Map<String, Object> slot = new TreeMap<>(Map.of(
                "slotId",
                slotId,
                "sessionId",
                "session-of-" + slotId,
                "offer",
                Map.of("components", List.of(shelf.bag(false))),
                "termsDigest",
                terms(),
                "units",
                units,
                "preSale",
                false,
                "from",
                now.minusSeconds(1).toString(),
                "until",
                now.plus(Duration.ofHours(1)).toString(),
                "unitsPerBuyer",
                3,
                "shelfLifeDays",
                0));
        slot.putAll(more);
        write(DemoCompany.ANCHOR, "/v1/slots", slot);
    }

    private void check() {
        write(
                DemoCompany.ANCHOR,
                "/v1/selection-checks",
                Map.of(
                        "slotId",
                        slotId,
                        "items",
                        Stream.of(SelectionItem.values())
                                .map(item -> Map.of("item", item, "passed", true))
                                .toList(),
                        "sample",
                        "S-1",
                        "sampleReceipt",
                        Digest.of("receipt"),
                        "at",
                        Instant.now().minusSeconds(1).toString()));
    }

    static String number(int n) {
        return PLACED + "-A" + n;
    }

    private static String terms() {
        return Digest.of("terms").hex();
    }

    static Map<String, String> text(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }
}
