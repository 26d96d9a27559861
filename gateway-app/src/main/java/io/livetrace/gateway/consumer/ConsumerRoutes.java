package io.livetrace.gateway.consumer;

import io.livetrace.gateway.http.Api;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.label.Unsealer;
import io.livetrace.gateway.lookup.Lookups;
import io.livetrace.gateway.lookup.ScanCounter;
import io.livetrace.gateway.vault.ConsumerReports;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** All routes that consumers meet. */
public final class ConsumerRoutes implements Routes {
    private final List<Routes> all;

    /**
     * What they work with.
     *
     * @param publicUrl where others reach this gateway
     */
    public record Parts(
            Clock clock,
            Supplier<String> publicUrl,
            Lookups lookups,
            ScanCounter scans,
            Unsealer unsealer,
            ConsumerReports reports) {}

    public ConsumerRoutes(Parts parts) {
        Addresses addresses = new Addresses(parts.publicUrl());
        this.all = List.of(
                new LookupRoutes(addresses, parts.lookups(), parts.scans(), parts.clock()),
                new Resolver(addresses),
                new OpeningRoutes(addresses, parts.unsealer(), parts.lookups()),
                new ReportRoutes(addresses, parts.reports(), parts.clock()));
    }

    @Override
    public void addTo(Api api) {
        all.forEach(routes -> routes.addTo(api));
    }
}
