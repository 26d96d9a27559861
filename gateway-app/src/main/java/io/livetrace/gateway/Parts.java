package io.livetrace.gateway;

import io.livetrace.gateway.catalog.ProductProjection;
import io.livetrace.gateway.catalog.ProductRoutes;
import io.livetrace.gateway.chain.ChainRoutes;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.document.DocumentRoutes;
import io.livetrace.gateway.epcis.EpcisProjection;
import io.livetrace.gateway.epcis.EpcisRoutes;
import io.livetrace.gateway.http.Routes;
import io.livetrace.gateway.instruction.InstructionProjections;
import io.livetrace.gateway.instruction.InstructionRoutes;
import io.livetrace.gateway.label.LabelProjections;
import io.livetrace.gateway.label.Units;
import io.livetrace.gateway.livestream.LivestreamProjections;
import io.livetrace.gateway.livestream.LivestreamRoutes;
import io.livetrace.gateway.livestream.LivestreamSigning;
import io.livetrace.gateway.livestream.TermsRoutes;
import io.livetrace.gateway.logistics.ScanRoutes;
import io.livetrace.gateway.logistics.ShipmentProjections;
import io.livetrace.gateway.logistics.ShipmentRoutes;
import io.livetrace.gateway.lot.LotProjections;
import io.livetrace.gateway.lot.LotRoutes;
import io.livetrace.gateway.participant.HeldKeys;
import io.livetrace.gateway.participant.OperatedProjection;
import io.livetrace.gateway.participant.ParticipantProjection;
import io.livetrace.gateway.participant.ParticipantRoutes;
import io.livetrace.gateway.participant.RulesProjection;
import io.livetrace.gateway.participant.RulesRoutes;
import io.livetrace.gateway.pool.StockProjections;
import io.livetrace.gateway.pool.StockRoutes;
import io.livetrace.gateway.quality.QualityProjections;
import io.livetrace.gateway.quality.QualityRoutes;
import io.livetrace.gateway.readmodel.Projection;
import io.livetrace.gateway.readmodel.Projections;
import io.livetrace.gateway.recall.RecallProjections;
import io.livetrace.gateway.recall.RecallRoutes;
import io.livetrace.gateway.stock.LaneOwners;
import io.livetrace.gateway.stock.LaneProjections;
import io.livetrace.gateway.stock.ReservationRoutes;
import io.livetrace.gateway.stock.Sequencers;
import io.livetrace.gateway.vault.Documents;
import io.livetrace.gateway.vault.KeptTerms;
import io.livetrace.gateway.vault.LabelLeaves;
import io.livetrace.gateway.vault.LaneLeases;
import java.util.ArrayList;
import java.util.List;

/** What each feature adds to the gateway, in the features' order of dependence. */
final class Parts {
    private Parts() {}

    static Projections projections() {
        List<Projection<?>> all = new ArrayList<>();
        all.add(new RulesProjection());
        all.add(new ParticipantProjection());
        all.addAll(OperatedProjection.all());
        all.add(new ProductProjection());
        all.add(new EpcisProjection());
        all.addAll(InstructionProjections.all());
        all.addAll(StockProjections.all());
        all.addAll(LotProjections.all());
        all.addAll(LabelProjections.all());
        all.addAll(QualityProjections.all());
        all.addAll(LaneProjections.all());
        all.addAll(LivestreamProjections.all());
        all.addAll(ShipmentProjections.all());
        all.addAll(RecallProjections.all());
        return new Projections(all);
    }

    static List<Routes> routes(Services services) {
        HeldKeys keys = new HeldKeys(services.secrets());
        LivestreamSigning signing = new LivestreamSigning(keys, services.clock());
        return List.of(
                new ParticipantRoutes(),
                new RulesRoutes(),
                new ProductRoutes(),
                new EpcisRoutes(),
                new InstructionRoutes(services.clock()),
                new StockRoutes(),
                new LotRoutes(),
                ConsumerParts.labels(services),
                new QualityRoutes(keys),
                new ReservationRoutes(sequencers(services), services.secrets(), services.clock()),
                new LivestreamRoutes(services.ledger(), services.readModel(), signing),
                new TermsRoutes(services.ledger(), services.readModel(), new KeptTerms(services.vault()), signing),
                new ShipmentRoutes(),
                new ScanRoutes(services.ledger(), services.readModel(), new Units(new LabelLeaves(services.vault()))),
                new RecallRoutes(),
                new ChainRoutes(),
                new DocumentRoutes(new Documents(services.vault()), services.clock()),
                ConsumerParts.routes(services));
    }

    private static LaneOwners owners(Services services) {
        LaneLeases leases = new LaneLeases(services.vault());
        return services.settings().databases().mayBeShared()
                ? LaneOwners.sharing(leases, services.ownUrl())
                : LaneOwners.alone(leases);
    }

    /** Lanes are the platform's, so they beat in its gateway only; at others nobody may sell. */
    private static Sequencers sequencers(Services services) {
        Sequencers sequencers = new Sequencers(
                services.vertx(),
                services.ledger(),
                services.readModel(),
                DemoCompany.PLATFORM.caller(),
                services.clock(),
                owners(services));
        return services.represented().isPlatform() ? sequencers.beating() : sequencers;
    }
}
