package io.livetrace.gateway.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.gateway.sql.Database;
import io.livetrace.gateway.sql.Databases;
import io.livetrace.gateway.vault.LaneLeases;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gateways with watches of their own, on one vault. */
class LaneOwnersTest {
    private static final Place LANE = new Place(RecordId.of("slot-1"), 1);
    private static final Place OTHER_LANE = new Place(RecordId.of("slot-1"), 2);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // a watch may begin anywhere and turn over

    @TempDir
    private Path directory;

    private Database vault;
    private LaneOwners first;
    private LaneOwners second;

    @BeforeEach
    void two_gateways() {
        vault = Databases.in(directory).open(vertx, "vault");
        first = gateway("http://first");
        second = gateway("http://second");
    }

    @AfterEach
    void close() {
        vault.close().await();
        vertx.close().await();
    }

    @Test
    void whoever_is_asked_first_writes_the_lane_and_the_other_knows_where() {
        assertThat(of(first, LANE).elsewhere()).isEmpty();
        assertThat(of(second, LANE).elsewhere()).contains("http://first");
        assertThat(of(second, OTHER_LANE).elsewhere()).isEmpty();
        assertThat(first.holds(LANE, 1)).isTrue();
        assertThat(second.holds(LANE, 1)).isFalse();
    }

    @Test
    void of_many_that_are_asked_at_once_one_writes_the_lane() {
        List<LaneOwners> gateways =
                IntStream.range(0, 8).mapToObj(i -> gateway("http://" + i)).toList();
        List<Future<LaneOwners.Owner>> asked =
                gateways.stream().map(gateway -> gateway.of(LANE)).toList();
        Future.all(asked).await();

        assertThat(asked)
                .filteredOn(owner -> owner.result().elsewhere().isEmpty())
                .hasSize(1);
        assertThat(gateways).filteredOn(gateway -> gateway.holds(LANE, 1)).hasSize(1);
    }

    @Test
    void a_gateway_that_shows_that_it_lives_keeps_its_lanes() {
        of(first, LANE);
        for (int second = 0; second < 10; second++) {
            pass();
            tick(first);
            tick(this.second);
        }

        assertThat(of(second, LANE).elsewhere()).contains("http://first");
        assertThat(first.holds(LANE, 1)).isTrue();
    }

    @Test
    void after_a_few_seconds_of_silence_a_gateway_writes_no_longer_and_another_does() {
        of(first, LANE);
        tick(second);
        for (int second = 0; second < 3; second++) {
            pass();
        }
        assertThat(first.holds(LANE, 1)).isFalse();

        tick(second);
        assertThat(of(second, LANE)).isEqualTo(new LaneOwners.Owner(Optional.empty(), 2));
        assertThat(second.holds(LANE, 2)).isTrue();

        tick(first);
        assertThat(of(first, LANE).elsewhere()).contains("http://second");
    }

    @Test
    void a_gateway_that_was_silent_and_that_nobody_missed_goes_on() {
        of(first, LANE);
        for (int second = 0; second < 30; second++) {
            pass();
        }

        assertThat(of(first, LANE)).isEqualTo(new LaneOwners.Owner(Optional.empty(), 1));
    }

    @Test
    void what_a_gateway_lets_go_another_takes_at_once_with_a_higher_number() {
        of(first, LANE);
        of(first, OTHER_LANE);
        first.release(LANE).await();
        assertThat(of(second, LANE).fence()).isEqualTo(2);

        first.leave().await();
        tick(second);
        assertThat(of(second, OTHER_LANE)).isEqualTo(new LaneOwners.Owner(Optional.empty(), 2));
    }

    @Test
    void a_gateway_that_has_its_vault_for_itself_waits_for_nobody() {
        of(first, LANE);
        LaneOwners next = LaneOwners.alone(new LaneLeases(vault));

        assertThat(of(next, LANE)).isEqualTo(new LaneOwners.Owner(Optional.empty(), 2));
        assertThat(next.holds(LANE, 2)).isTrue();
    }

    private LaneOwners gateway(String address) {
        return new LaneOwners(new LaneLeases(vault), () -> address, LaneOwners.PATIENCE, nanos::get);
    }

    private static LaneOwners.Owner of(LaneOwners gateway, Place lane) {
        return gateway.of(lane).await();
    }

    private static void tick(LaneOwners gateway) {
        gateway.tick().await();
    }

    private void pass() {
        nanos.addAndGet(LaneOwners.BEAT.toNanos());
    }
}
