package io.livetrace.gateway.ledger;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.livetrace.gateway.Answer;
import io.livetrace.gateway.ApiClient;
import io.livetrace.gateway.GatewayProcess;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A gateway's process ends in the middle of a write, and another takes over its data: what was on its way ends once, and anybody
 * can find out how. A test of an adapter extends this and has a {@code main} that runs the gateway which dies; it gets the data
 * directory and the name of the crash point.
 */
public abstract class CrashConformance {
    private static final int ARTICLE = 880;

    private final String request = CrashPoint.MARK + UUID.randomUUID();

    @TempDir
    private Path data = Path.of("");

    /** The ledger of a gateway with these data. */
    protected abstract LedgerOpening ledger(Path directory);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEFORE_STORE")
    void a_write_ends_once_wherever_its_gateway_dies(CrashPoint point) {
        GatewayProcess dying = GatewayProcess.of(getClass(), data.toString(), point.name());
        hearsNothing(point, () -> write(dying.as(BRAND)));
        assertThat(dying.end()).isEqualTo(CrashPoint.CODE);
        assertThat(effects()).isEqualTo(point == CrashPoint.BETWEEN_STORE_AND_SUBMIT ? 0 : 1);

        try (TestGateway next = TestGateway.on(data, ledger(data))) {
            Answer outcome = next.as(BRAND).get("/v1/transactions?requestId=" + request);
            assertThat(outcome.expect(200).json().path("state").asText()).isEqualTo("COMMITTED");
            write(next.as(BRAND)).expect(201);
        }
        assertThat(effects()).isEqualTo(1);
    }

    /** The vault is told while the answer is on its way, so at the last point either may be first. */
    private static void hearsNothing(CrashPoint point, ThrowingCallable request) {
        Throwable heard = catchThrowable(request);
        if (heard != null || point != CrashPoint.BEFORE_ANSWER) {
            assertThat(heard).isInstanceOf(UncheckedIOException.class);
        }
    }

    private Answer write(ApiClient brand) {
        return brand.withKey(request).post("/v1/products", Articles.dress(ARTICLE));
    }

    /** In how many transactions the request has had an effect, by the blocks. */
    private long effects() {
        Vertx vertx = Vertx.vertx();
        LedgerAdapter ledger = ledger(data).open(vertx, new SimpleMeterRegistry(), new MemoryOutbox());
        try {
            return LongStream.range(0, ledger.height(Call.DEFAULT_CHANNEL).await())
                    .mapToObj(number ->
                            ledger.block(Call.DEFAULT_CHANNEL, number).await().orElseThrow())
                    .flatMap(block -> block.transactions().stream())
                    .filter(tx -> tx.isValid()
                            && tx.writes().stream().anyMatch(row -> row.key().contains(request)))
                    .count();
        } finally {
            ledger.close().await();
            vertx.close().await();
        }
    }
}
