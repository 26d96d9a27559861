package io.livetrace.gateway;

import io.livetrace.gateway.consumer.ConsumerRoutes;
import io.livetrace.gateway.consumer.FormTrouble;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.http.ProblemPage;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.label.LabelRoutes;
import io.livetrace.gateway.label.Proofs;
import io.livetrace.gateway.label.Units;
import io.livetrace.gateway.label.Unsealer;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.lookup.Lookups;
import io.livetrace.gateway.lookup.ScanCounter;
import io.livetrace.gateway.lookup.StreamSellers;
import io.livetrace.gateway.vault.ConsumerReports;
import io.livetrace.gateway.vault.LabelLeaves;
import io.livetrace.gateway.vault.LabelPrints;
import io.livetrace.gateway.vault.ScanCounts;
import io.livetrace.gateway.vault.UnitUses;

/** What stands behind the codes on goods: how labels are made, and what consumers meet when they scan them. */
final class ConsumerParts {
    /** Consumers are nobody's customers here, so what they do is submitted by the platform. */
    private static final Caller SELF = DemoCompany.PLATFORM.caller();

    private ConsumerParts() {}

    static Routes labels(Services services) {
        return new LabelRoutes(new LabelRoutes.Parts(
                services.vertx(),
                services.clock(),
                services.readModel(),
                new LabelPrints(services.vault()),
                new LabelLeaves(services.vault()),
                services.publicUrl()));
    }

    static Routes routes(Services services) {
        LabelLeaves leaves = new LabelLeaves(services.vault());
        Units units = new Units(leaves);
        UnitUses uses = new UnitUses(services.vault());
        return new ConsumerRoutes(new ConsumerRoutes.Parts(
                services.clock(),
                services.publicUrl(),
                lookups(services, units, uses),
                new ScanCounter(services.clock(), new ScanCounts(services.vault())).start(services.vertx()),
                unsealer(services, units, new Proofs(services.vertx(), leaves), uses),
                new ConsumerReports(services.vault())));
    }

    static ProblemPage problemPage() {
        return new FormTrouble();
    }

    private static Lookups lookups(Services services, Units units, UnitUses uses) {
        return new Lookups(
                new Lookups.Parts(
                        services.vertx(),
                        services.clock(),
                        services.ledger(),
                        services.readModel(),
                        units,
                        uses,
                        SELF.gln(),
                        services.settings().demo(),
                        new StreamSellers()),
                Call.DEFAULT_CHANNEL);
    }

    private static Unsealer unsealer(Services services, Units units, Proofs proofs, UnitUses uses) {
        return new Unsealer(new Unsealer.Parts(
                services.clock(), SELF, services.ledger(), services.readModel(), units, proofs, uses));
    }
}
