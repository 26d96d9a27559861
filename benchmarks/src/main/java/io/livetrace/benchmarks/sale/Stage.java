package io.livetrace.benchmarks.sale;

import io.livetrace.gateway.Gateway;
import io.livetrace.gateway.Settings;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerOpening;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A gateway of the demonstration's companies on loopback, as {@code up --demo} runs it, and the ledger behind it. */
public final class Stage implements AutoCloseable {
    private final Gateway gateway;
    private final LedgerAdapter ledger;
    private final Map<DemoCompany, String> tokens = new EnumMap<>(DemoCompany.class);

    private Stage(Gateway gateway, LedgerAdapter ledger) {
        this.gateway = gateway;
        this.ledger = ledger;
        gateway.demoIdentities().forEach(identity -> tokens.put(DemoCompany.of(identity.gln()), identity.token()));
    }

    /** Starts it; what it keeps goes to that directory. */
    public static Stage on(LedgerOpening opening, Path directory) {
        CompletableFuture<LedgerAdapter> opened = new CompletableFuture<>();
        Gateway gateway = Gateway.start(
                new Settings("127.0.0.1", 0, 0, Optional.empty(), Optional.empty(), directory, true),
                (vertx, meters, outbox) -> {
                    LedgerAdapter adapter = opening.open(vertx, meters, outbox);
                    opened.complete(adapter);
                    return adapter;
                });
        return new Stage(gateway, opened.join());
    }

    /** The ledger that the gateway works on, without its retries. */
    public Ledger ledger() {
        return ledger;
    }

    /** Tells the demonstration's story; gives the path of the lookup of a unit that is in it. */
    public String tellStory() {
        String link = gateway.tellStory(chapter -> {}).opened();
        return "/v1/lookups/" + link.replaceFirst(".*/01/([0-9]+)/10/([^/]+)/21/(.*)", "$1/$2/$3");
    }

    public int port() {
        return gateway.port();
    }

    String token(DemoCompany company) {
        return tokens.getOrDefault(company, "none");
    }

    @Override
    public void close() {
        gateway.stop();
    }
}
