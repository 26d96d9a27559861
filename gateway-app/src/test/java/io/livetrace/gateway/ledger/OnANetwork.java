package io.livetrace.gateway.ledger;

import static io.livetrace.gateway.demo.DemoCompany.ANCHOR;
import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.PLATFORM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.participant.Admission;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.demo.DemoCompany;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A network with three companies, and what tests of a ledger say on it. */
public abstract class OnANetwork<N extends NetworkUnderTest> {
    protected static final String CHANNEL = Call.DEFAULT_CHANNEL;
    private static final AtomicInteger ARTICLES = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    protected final MemoryOutbox outbox = new MemoryOutbox();
    protected N network;
    protected LedgerAdapter ledger;
    protected Ledger retrying;

    /** Opens the network; its adapter works on that Vert.x and keeps its envelopes in that outbox. */
    protected abstract N open(Vertx vertx, Outbox outbox);

    @BeforeEach
    void a_network_with_three_companies() {
        network = open(vertx, outbox);
        ledger = network.adapter();
        retrying = new RetryingLedger(vertx, ledger);
        begin("participant:genesis", PLATFORM, Admission.Found.by(PLATFORM.registration()));
        begin("participant:register", BRAND, BRAND.registration());
        begin("participant:register", ANCHOR, ANCHOR.registration());
    }

    /** As a gateway begins a network; on one that has begun it is a repetition. */
    private void begin(String function, DemoCompany company, Object command) {
        Call first = Call.of(function, "genesis-register-" + company.gln(), PLATFORM.caller(), command);
        retrying.submit(PLATFORM.caller(), first).await();
    }

    @AfterEach
    void close() {
        network.close();
        vertx.close().await();
    }

    protected static ObjectNode newDress() {
        return Articles.dress(ARTICLES.incrementAndGet())
                .put("brand", BRAND.gln().value());
    }

    protected Future<Receipt> register(ObjectNode dress) {
        return ledger.submit(BRAND.caller(), call(BRAND, "catalog:register", dress));
    }

    protected static Call call(DemoCompany company, String function, Object command) {
        return Call.of(function, UUID.randomUUID().toString(), company.caller(), command);
    }

    protected Receipt submit(DemoCompany company, String function, Object command) {
        return ledger.submit(company.caller(), call(company, function, command)).await();
    }

    protected Block.Transaction committed(Receipt receipt) {
        return ledger.block(CHANNEL, receipt.block()).await().orElseThrow().transactions().stream()
                .filter(tx -> tx.txId().equals(receipt.txId()))
                .findFirst()
                .orElseThrow();
    }

    /** Follows the blocks from that one on to the newest. */
    protected List<Block> blocksFrom(long from) {
        long last = ledger.height(CHANNEL).await() - 1;
        List<Block> blocks = new ArrayList<>();
        Promise<List<Block>> all = Promise.promise();
        Ledger.BlockStream stream = ledger.blocks(new Position(CHANNEL, from), block -> {
            blocks.add(block);
            if (block.number() == last) {
                all.complete(blocks);
            }
            return block.number() < last ? Future.succeededFuture() : Future.failedFuture("enough");
        });
        try (stream) {
            return all.future().await();
        }
    }
}
