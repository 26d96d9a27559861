package io.livetrace.gateway.lookup;

import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.gateway.vault.ScanCounts;
import io.livetrace.gateway.vault.ScanCounts.Scanned;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts scans away from their answers: in memory first, into the vault every few seconds. A sudden stop loses those seconds;
 * a count of scans is an estimate anyway, since previews and crawlers scan too.
 */
public final class ScanCounter {
    private static final long EVERY_MILLIS = 5_000;
    /** Codes between two writes; a scan of one more is not counted. */
    private static final int MOST_CODES = 50_000;

    private final Clock clock;
    private final ScanCounts counts;
    private Map<Item, Long> waiting = new HashMap<>();

    public ScanCounter(Clock clock, ScanCounts counts) {
        this.clock = clock;
        this.counts = counts;
    }

    /** Begins to write. */
    public ScanCounter start(Vertx vertx) {
        vertx.setPeriodic(EVERY_MILLIS, timer -> write());
        return this;
    }

    /** Somebody looked at this code. */
    public synchronized void count(Item item) {
        if (waiting.size() < MOST_CODES || waiting.containsKey(item)) {
            waiting.merge(item, 1L, Long::sum);
        }
    }

    /** Writes what was counted since the last time, as of today. */
    public Future<Void> write() {
        Map<Item, Long> taken = take();
        if (taken.isEmpty()) {
            return Future.succeededFuture();
        }
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        Map<Scanned, Long> scanned = new HashMap<>();
        taken.forEach((item, times) -> scanned.merge(scanned(item, today), times, Long::sum));
        return counts.add(scanned);
    }

    private static Scanned scanned(Item item, String day) {
        return new Scanned(
                item.gtin().value(),
                item.lot().map(LotNumber::value).orElse(""),
                item.serial().map(serial -> Digest.of(serial.value()).hex()).orElse(""),
                day);
    }

    private synchronized Map<Item, Long> take() {
        Map<Item, Long> taken = waiting;
        waiting = new HashMap<>();
        return taken;
    }
}
