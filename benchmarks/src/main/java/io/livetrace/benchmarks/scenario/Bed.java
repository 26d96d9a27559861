package io.livetrace.benchmarks.scenario;

import io.livetrace.benchmarks.yardstick.YardstickServer;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.Outbox;
import io.livetrace.gateway.ledger.TxStatus;
import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import io.livetrace.gateway.ledger.fabric.FabricNetwork;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What scenarios run on: an embedded ledger of their own and, where there is one, a real network whose chaincode has the
 * yardsticks.
 *
 * @param directory where what is durable goes, gone afterwards
 * @param connection how to reach the real network
 * @param launcher the command that people start a gateway with
 * @param events how many a long history has
 * @param shapes how a hot article is sold
 */
public record Bed(Path directory, Optional<Path> connection, Path launcher, int events, List<Shape> shapes) {
    private static final Outbox NOTHING_KEPT = new Outbox() {
        @Override
        public Future<Void> keep(Envelope envelope) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> settle(TxStatus status) {
            return Future.succeededFuture();
        }

        @Override
        public Future<List<Envelope>> unsettled() {
            return Future.succeededFuture(List.of());
        }
    };

    /** An embedded ledger, new each time. */
    LedgerOpening embedded() {
        return EmbeddedNetwork.in(fresh("ledger"), YardstickServer::chaincode);
    }

    /** How the platform alone reaches the real network: with its own identity, through its own peer. */
    Optional<Path> platformsOwn() {
        return connection.map(file -> file.resolveSibling("connections").resolve("Platform.json"));
    }

    /** For a gateway of all companies: the real network where there is one, else an embedded ledger. */
    LedgerOpening best() {
        return connection.map(FabricNetwork::at).orElseGet(this::embedded);
    }

    Path fresh(String name) {
        try {
            return Files.createTempDirectory(directory, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ledger that keeps no book of what it sends, as a client that only wants to be fast does. */
    static OpenLedger open(LedgerOpening opening) {
        Vertx vertx = Vertx.vertx();
        return new OpenLedger(vertx, opening.open(vertx, new SimpleMeterRegistry(), NOTHING_KEPT));
    }

    /** A ledger with its event loops. */
    record OpenLedger(Vertx vertx, LedgerAdapter adapter) implements AutoCloseable {
        Ledger ledger() {
            return adapter;
        }

        @Override
        public void close() {
            adapter.close().await();
            vertx.close().await();
        }
    }
}
