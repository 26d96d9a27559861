package io.livetrace.benchmarks.sale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.demo.DemoCompany;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** One article that a brand makes for one stream, brought through all gates by the public API, and then sold in slots. */
public final class HotArticle {
    private static final int USUAL_BATCH = 500;

    private final Client client;
    private final String run;
    private final Paperwork papers;
    private final Map<String, ObjectNode> plans = new ConcurrentHashMap<>();

    /** Registers article, warehouse, host and key; what is there already from an earlier run stays. */
    public HotArticle(Client client, String run) {
        this.client = client;
        this.run = run;
        this.papers = new Paperwork(run);
        once(DemoCompany.PLATFORM, of(DemoCompany.LOGISTICS, "locations"), papers.warehouse());
        once(DemoCompany.BRAND, "/v1/products", papers.product());
        client.post(DemoCompany.PLATFORM, of(DemoCompany.ANCHOR, "hosts"), papers.host());
        client.post(DemoCompany.PLATFORM, of(DemoCompany.ANCHOR, "keys"), papers.key());
        client.post(DemoCompany.ANCHOR, "/v1/sessions", papers.session());
    }

    /** Puts so many units on sale in so many equal lanes, with so many operations to a batch at most. */
    public Slot sell(String name, int units, int lanes, int batchLimit) {
        Slot slot = prepare(new Slot(name + "-" + run, units, lanes, batchLimit));
        confirm(slot).await();
        return slot;
    }

    /** Brings a slot with one lane to the point where only its confirmation is left. */
    public Slot prepare(String name, int units) {
        return prepare(new Slot(name + "-" + run, units, 1, USUAL_BATCH));
    }

    /** Confirms a slot that was prepared. */
    public Future<?> confirm(Slot slot) {
        ObjectNode plan = Objects.requireNonNull(plans.get(slot.id()), "it was prepared");
        return client.postAsync(
                DemoCompany.ANCHOR, "/v1/slots/" + slot.id() + "/confirm", Buffer.buffer(Json.write(plan)));
    }

    private Slot prepare(Slot slot) {
        client.post(DemoCompany.BRAND, "/v1/lots", papers.lot(slot));
        client.post(DemoCompany.BRAND, "/v1/qc-reports", papers.report(slot));
        client.post(DemoCompany.ANCHOR, "/v1/slots", papers.proposal(slot));
        client.post(DemoCompany.BRAND, "/v1/slots/" + slot.id() + "/agreements", papers.agreement(slot));
        client.post(DemoCompany.ANCHOR, "/v1/selection-checks", papers.check(slot));
        plans.put(
                slot.id(),
                papers.plan(
                        slot,
                        client.get(DemoCompany.BRAND, "/v1/stock?gtin=" + Paperwork.GTIN + "&lot=" + slot.id())
                                .path("items")
                                .get(0)));
        return slot;
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

    private static String of(DemoCompany company, String what) {
        return "/v1/participants/" + company.gln() + "/" + what;
    }
}
