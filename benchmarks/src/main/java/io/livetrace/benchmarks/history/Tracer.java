package io.livetrace.benchmarks.history;

import io.livetrace.benchmarks.sale.Client;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.demo.DemoCompany;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody at the brand who asks where goods came from or went, each time about others, from all over the history. */
public final class Tracer {
    /** Far from one season to the next, so that what was asked lately helps nobody. */
    private static final long STRIDE = 7_919;

    private static final int BYTES_PER_STEP = 200;

    private final Client client;
    private final int seasons;
    private final AtomicLong asked = new AtomicLong();

    public Tracer(Client client, History history) {
        this.client = client;
        this.seasons = history.seasons();
    }

    /** What a lot of dresses was made of: its cloth and that one's yarn. */
    public Future<Integer> up() {
        return trace(next().dresses(0), "up", 2);
    }

    /** What became of a lot of yarn, as a recall of it asks: cloth, lots of dresses, every dress. */
    public Future<Integer> down() {
        Season season = next();
        int seasonsOfYarn = Math.min(Season.PER_YARN, seasons - season.n() / Season.PER_YARN * Season.PER_YARN);
        return trace(season.yarn(), "down", seasonsOfYarn * (1 + Season.LOTS * (1 + Season.UNITS)));
    }

    /** The answer as it comes. */
    Future<Buffer> ask(LotId lot, String direction) {
        return client.look(
                DemoCompany.BRAND, "/v1/lots/%s/%s/trace?direction=%s".formatted(lot.gtin(), lot.lot(), direction));
    }

    private Future<Integer> trace(LotId lot, String direction, int steps) {
        return ask(lot, direction).map(answer -> {
            if (answer.length() < steps * BYTES_PER_STEP) {
                throw new IllegalStateException(
                        direction + " from " + lot + " was answered with " + answer.length() + " bytes");
            }
            return 1;
        });
    }

    private Season next() {
        return new Season((int) (asked.getAndIncrement() * STRIDE % seasons));
    }
}
