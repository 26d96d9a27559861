package io.livetrace.gateway.pool;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.MILL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.lot.Making;
import java.time.Duration;
import java.time.Instant;

/** What the mill and the brand post about the mill's cloth. */
public final class Depot {
    static final String COUNTS = "/v1/stock/counts";
    static final String TRANSFERS = "/v1/stock/transfers";
    static final String RECEIPTS = "/v1/stock/receipts";

    private final TestGateway gateway;
    private final Making making;
    private int transfers;

    public Depot(TestGateway gateway, Making making) {
        this.gateway = gateway;
        this.making = making;
    }

    /** A hundred pieces of the mill's, not yet folded into their pool. */
    ObjectNode cloth() {
        return making.pool(making.made(MILL), MILL);
    }

    /** Some of the mill's cloth for the brand, in the mill's house. */
    ObjectNode sale(ObjectNode from, int pieces) {
        return offer(from, from.deepCopy().put("owner", BRAND.gln().value()), pieces);
    }

    /** Brings some of a lot of the mill's to the brand. */
    public void deliver(JsonNode lot, int pieces) {
        ObjectNode transfer = offered(delivery(making.pool(lot, MILL), pieces));
        gateway.as(BRAND).post(RECEIPTS, receipt(transfer, pieces)).expect(200);
    }

    /** Some of the mill's cloth for the brand, in the brand's house. */
    ObjectNode delivery(ObjectNode from, int pieces) {
        return offer(from, making.pool(from, BRAND), pieces);
    }

    /** Offers it, and says what the taker names it by. */
    ObjectNode offered(ObjectNode offer) {
        JsonNode made = gateway.as(MILL).post(TRANSFERS, offer).expect(201).json();
        return Json.object()
                .put("giver", made.path("giver").asText())
                .put("transferId", made.path("transferId").asText());
    }

    static ObjectNode receipt(ObjectNode transfer, int received) {
        ObjectNode receipt = transfer.deepCopy();
        receipt.set("received", Making.pieces(received));
        receipt.set("damaged", Making.pieces(0));
        receipt.set("shortage", Making.pieces(0));
        return receipt;
    }

    static ObjectNode count(ObjectNode pool, int expected, int counted) {
        ObjectNode count = Json.object().put("reason", "yearly stock-taking");
        count.set("pool", pool);
        count.set("expected", Making.pieces(expected));
        count.set("counted", Making.pieces(counted));
        return count;
    }

    /** What is free to use of the lot, at the company's own. */
    String onHand(DemoCompany owner, ObjectNode pool) {
        JsonNode items = gateway.as(owner)
                .get("/v1/stock?owner=" + owner.gln() + "&gtin="
                        + pool.path("gtin").asText())
                .expect(200)
                .json()
                .path("items");
        return items.at("/0/onHand/value").asText();
    }

    private ObjectNode offer(ObjectNode from, ObjectNode to, int pieces) {
        ObjectNode offer = Json.object()
                .put("transferId", "T-" + ++transfers)
                .put("until", Instant.now().plus(Duration.ofDays(1)).toString());
        offer.set("from", from);
        offer.set("to", to);
        offer.set("quantity", Making.pieces(pieces));
        return offer;
    }
}
