package io.livetrace.benchmarks.sale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.gateway.demo.DemoCompany;
import io.vertx.core.Future;
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
        client.post(DemoCompany.PLATFORM, of(DemoCompany.ANCHOR, "hosts"), papers.host())
                .await();
        client.post(DemoCompany.PLATFORM, of(DemoCompany.ANCHOR, "keys"), papers.key())
                .await();
        client.post(DemoCompany.ANCHOR, "/v1/sessions", papers.session()).await();
    }

    /** Puts so many units on sale in so many equal lanes, with so many operations to a batch at most. */
    public Slot sell(String name, int units, int lanes, int batchLimit) {
        return prepare(new Slot(name + "-" + run, units, lanes, batchLimit))
                .compose(slot -> confirm(slot).map(slot))
                .await();
    }

    /** Brings a slot with one lane to the point where only its confirmation is left. */
    public Future<Slot> prepare(String name, int units) {
        return prepare(new Slot(name + "-" + run, units, 1, USUAL_BATCH));
    }

    /** Confirms a slot that was prepared. */
    public Future<?> confirm(Slot slot) {
        ObjectNode plan = Objects.requireNonNull(plans.get(slot.id()), "it was prepared");
        return client.post(DemoCompany.ANCHOR, "/v1/slots/" + slot.id() + "/confirm", plan);
    }

    private Future<Slot> prepare(Slot slot) {
        return client.post(DemoCompany.BRAND, "/v1/lots", papers.lot(slot))
                .compose(made -> client.post(DemoCompany.BRAND, "/v1/qc-reports", papers.report(slot)))
                .compose(reported -> client.post(DemoCompany.ANCHOR, "/v1/slots", papers.proposal(slot)))
                .compose(proposed -> client.post(
                        DemoCompany.BRAND, "/v1/slots/" + slot.id() + "/agreements", papers.agreement(slot)))
                .compose(agreed -> client.post(DemoCompany.ANCHOR, "/v1/selection-checks", papers.check(slot)))
                .compose(checked ->
                        client.get(DemoCompany.BRAND, "/v1/stock?gtin=" + Paperwork.GTIN + "&lot=" + slot.id()))
                .map(stock -> {
                    plans.put(slot.id(), papers.plan(slot, stock.path("items").get(0)));
                    return slot;
                });
    }

    private void once(DemoCompany company, String path, Object body) {
        try {
            client.post(company, path, body).await();
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
