package io.livetrace.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.livetrace.gateway.delivery.WebhookReach;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.demo.DemoRoutes;
import io.livetrace.gateway.demo.Story;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import io.livetrace.gateway.ledger.embedded.Networks;
import io.livetrace.gateway.participant.HeldKeys;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.Secrets;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * A gateway with its embedded ledger on a free port, with the companies of the demonstration. Start one per test class. Closing
 * it fails when an event loop was blocked.
 */
public final class TestGateway implements AutoCloseable {
    /** Much longer than any handler takes, and than a busy machine lets one wait. */
    private static final int BLOCKED_SECONDS = 4;

    private static final WebhookReach LOOPBACK = new WebhookReach(List.of("127.0.0.0/8"));

    private final Path data;
    private final boolean temporary;
    private final Gateway gateway;
    private final Map<String, String> tokens;
    private final ListAppender<ILoggingEvent> blocked = new ListAppender<>();
    private final ContractCheck contract;

    private TestGateway(Path data, boolean temporary) {
        this(settings(data, true), temporary, Clock.systemUTC(), Networks.in(data, usual -> usual));
    }

    private TestGateway(Settings settings, boolean temporary, Clock clock, LedgerOpening ledger) {
        this.data = settings.data();
        this.temporary = temporary;
        blocked.start();
        blockedThreads().addAppender(blocked);
        this.gateway = Gateway.start(settings, clock, options(), ledger);
        this.tokens = gateway.demoIdentities().stream()
                .collect(Collectors.toMap(identity -> identity.gln().value(), DemoRoutes.Identity::token));
        this.contract = ContractCheck.of(url("/openapi.yaml"));
    }

    /** A gateway on data of its own, which are gone when it is closed. */
    public static TestGateway start() {
        return new TestGateway(directory(), true);
    }

    /** A gateway whose webhooks may call this machine. */
    public static TestGateway callingLoopback() {
        Path data = directory();
        return new TestGateway(
                settings(data, Databases.in(data), LOOPBACK),
                true,
                Clock.systemUTC(),
                Networks.in(data, usual -> usual));
    }

    /** A gateway on another ledger than its own. */
    public static TestGateway onLedger(LedgerOpening ledger) {
        return new TestGateway(settings(directory(), true), true, Clock.systemUTC(), ledger);
    }

    /** A gateway that shares ledger and databases with others. */
    public static TestGateway sharing(LedgerOpening ledger, Databases databases) {
        return new TestGateway(settings(directory(), databases, LOOPBACK), true, Clock.systemUTC(), ledger);
    }

    /** A gateway that tells time by another clock than its ledger. */
    public static TestGateway tellingTimeBy(Clock clock) {
        Path data = directory();
        return new TestGateway(settings(data, true), true, clock, Networks.in(data, usual -> usual));
    }

    /** The same on data that stay, with webhooks that may call this machine. */
    public static TestGateway tellingTimeBy(Clock clock, Path data) {
        Settings settings = settings(data, Databases.in(data), LOOPBACK);
        return new TestGateway(settings, false, clock, Networks.in(data, usual -> usual));
    }

    /** A gateway that believes a proxy at that address. */
    public static TestGateway behind(String proxy) {
        Path data = directory();
        Settings settings = new Settings("127.0.0.1", 0, 0, Optional.of(proxy), Optional.empty(), data, true);
        return new TestGateway(settings, true, Clock.systemUTC(), Networks.in(data, usual -> usual));
    }

    /** A gateway on data that stay. */
    public static TestGateway on(Path data) {
        return new TestGateway(data, false);
    }

    /** A gateway on data that stay, and on another ledger than usual. */
    public static TestGateway on(Path data, LedgerOpening ledger) {
        return new TestGateway(settings(data, true), false, Clock.systemUTC(), ledger);
    }

    /** The platform's gateway on a network in its own process; it is no demonstration. */
    static TestGateway earnest() {
        Path data = directory();
        return new TestGateway(
                settings(data, false), true, Clock.systemUTC(), EmbeddedNetwork.ofPlatform(data.resolve("ledger")));
    }

    /** A company's own gateway, before a ledger that is held with its identity alone. */
    public static TestGateway earnest(LedgerOpening ledger) {
        return new TestGateway(settings(directory(), false), true, Clock.systemUTC(), ledger);
    }

    /** Somebody of that company. */
    public ApiClient as(DemoCompany company) {
        return anyone().withToken(token(company));
    }

    /** That company's token, for requests that an {@link ApiClient} does not make. */
    public String token(DemoCompany company) {
        return Optional.ofNullable(tokens.get(company.gln().value()))
                .or(() -> gateway.operators().stream()
                        .filter(operator -> operator.company().gln().equals(company.gln()))
                        .map(Operator::token)
                        .findFirst())
                .orElse("none");
    }

    /** From now on this gateway signs for that company, which runs no peer; may be said again. */
    public void holdKeyOf(DemoCompany company) {
        HeldKeys.Pair pair = keyOf(company);
        as(DemoCompany.PLATFORM)
                .withKey(pair.keyId() + "-of-" + company)
                .post(
                        "/v1/participants/" + company.gln() + "/keys",
                        Map.of("keyId", pair.keyId(), "publicKey", pair.publicKey()))
                .expect(201);
    }

    /** The key with which this gateway signs for that company; gateways that share a vault have the same. */
    public HeldKeys.Pair keyOf(DemoCompany company) {
        return secrets()
                .get("held key", () -> "held-" + UUID.randomUUID())
                .compose(keyId -> new HeldKeys(secrets()).of(company.gln(), keyId.substring(0, 13)))
                .await();
    }

    /** Tells the demonstration's story, and says what there is to scan. */
    public Story.Told tellStory() {
        return tellStory(chapter -> {});
    }

    /** As above; {@code chapter} hears of each chapter as it begins. */
    public Story.Told tellStory(Consumer<String> chapter) {
        return gateway.tellStory(chapter);
    }

    /** Somebody who is not signed in. */
    public ApiClient anyone() {
        return new ApiClient(this::url, contract);
    }

    /** The ledger itself, for tests that trust no read model. */
    public Ledger ledger() {
        return gateway.services().ledger();
    }

    /** A read model of its own, folded from the ledger's first block on. */
    public ReadModel replay(Databases databases) {
        ReadModel replay = ReadModel.open(vertx(), databases, Parts.projections(), ledger(), Call.DEFAULT_CHANNEL);
        replay.follow().await();
        return replay;
    }

    public ReadModel readModel() {
        return gateway.services().readModel();
    }

    /** The event loops on which the gateway runs. */
    public Vertx vertx() {
        return gateway.services().vertx();
    }

    public Secrets secrets() {
        return gateway.services().secrets();
    }

    public Database vault() {
        return gateway.services().vault();
    }

    /** The public port on loopback, for requests that no client would make. */
    public int port() {
        return gateway.port();
    }

    /** Where a path is found. */
    public String url(String path) {
        return "http://127.0.0.1:" + gateway.port() + path;
    }

    /** Where a path of the management port is found. */
    public String management(String path) {
        return "http://127.0.0.1:" + gateway.managementPort() + path;
    }

    @Override
    public void close() {
        gateway.stop();
        blockedThreads().detachAppender(blocked);
        if (temporary) {
            DataDirectory.delete(data);
        }
        assertThat(blocked.list).as("blocked event loops").isEmpty();
    }

    private static Settings settings(Path data, Databases databases, WebhookReach reach) {
        return new Settings(
                "127.0.0.1", 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), data, databases, reach, true);
    }

    private static Settings settings(Path data, boolean demo) {
        return new Settings("127.0.0.1", 0, 0, Optional.empty(), Optional.empty(), data, demo);
    }

    private static VertxOptions options() {
        return new VertxOptions()
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS)
                .setMaxEventLoopExecuteTime(BLOCKED_SECONDS);
    }

    private static Logger blockedThreads() {
        return (Logger) LoggerFactory.getLogger("io.vertx.core.impl.BlockedThreadChecker");
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("livetrace-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
