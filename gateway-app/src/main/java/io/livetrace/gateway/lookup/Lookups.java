package io.livetrace.gateway.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.lot.LotId;
import io.livetrace.gateway.label.Units;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.livetrace.gateway.vault.UnitUses;
import io.livetrace.gateway.vault.UnitUses.Use;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers scans. What was answered is kept ready until the next block, or until a device opens the unit: then it is read anew,
 * once, however many ask.
 */
public final class Lookups {
    private static final Logger LOG = LoggerFactory.getLogger(Lookups.class);
    /** How often the ledger is asked how high it is; never on the way of a scan. */
    private static final long ASK_MILLIS = 1_000;
    /** An answer has some 20 kB. */
    private static final int MOST_READY = 2_000;
    /** Days end and reports run out without a block. */
    private static final Duration LONGEST_READY = Duration.ofSeconds(30);

    private final Parts parts;
    private final LookupReader reader;
    private final Freshness freshness;
    private volatile Evidence.Position lastRead;
    private final Cache<Item, Kept> ready;

    /**
     * What lookups are made from.
     *
     * @param gateway the company whose gateway this is
     * @param demo whether all companies' keys are on one machine
     */
    public record Parts(
            Vertx vertx,
            Clock clock,
            Ledger ledger,
            ReadModel readModel,
            Units units,
            UnitUses uses,
            Gln gateway,
            boolean demo,
            Sellers sellers) {}

    /** An answer under way or ready, and what was known when it was begun. */
    private record Kept(long height, boolean current, Future<Ready> answer) {
        boolean fits(long nowHeight, boolean nowCurrent) {
            return height == nowHeight && current == nowCurrent;
        }
    }

    public Lookups(Parts parts, String channel) {
        this.parts = parts;
        this.reader = new LookupReader(parts.gateway(), new EvidenceReader(channel, parts.demo()), parts.sellers());
        this.ready = Caffeine.newBuilder()
                .maximumSize(MOST_READY)
                .expireAfterWrite(LONGEST_READY)
                .ticker(() ->
                        ChronoUnit.NANOS.between(Instant.EPOCH, parts.clock().instant()))
                .build();
        this.lastRead = new Evidence.Position(channel, 0, parts.clock().instant());
        this.freshness = new Freshness(parts.clock(), parts.readModel()::height, parts.readModel()::isRebuilding);
        parts.vertx()
                .setPeriodic(ASK_MILLIS, timer -> parts.ledger().height(channel).onSuccess(freshness::heard));
    }

    /** What is known of an item. Never fails: what cannot be read cannot be checked. */
    public Future<Ready> find(Item item) {
        long height = parts.readModel().height();
        Moment moment = new Moment(parts.clock().instant(), freshness.isCurrent());
        return kept(item, height, moment.current()).orElseGet(() -> {
            Future<Ready> answer = read(item, moment).map(Ready::of);
            ready.put(item, new Kept(height, moment.current(), answer));
            return answer;
        });
    }

    /** What is known of an item, if it was read already and still holds. */
    public Optional<Ready> ready(Item item) {
        return kept(item, parts.readModel().height(), freshness.isCurrent())
                .filter(Future::succeeded)
                .map(Future::result);
    }

    /** Reads the item anew next time: a device has opened it. */
    public void forget(Item item) {
        ready.invalidate(item);
    }

    private Optional<Future<Ready>> kept(Item item, long height, boolean current) {
        return Optional.ofNullable(ready.getIfPresent(item))
                .filter(kept -> kept.fits(height, current))
                .map(Kept::answer);
    }

    private Future<Answer> read(Item item, Moment moment) {
        return scan(item)
                .compose(scan -> parts.readModel().read(Viewer.EVERYTHING, now -> reader.read(scan, now, moment)))
                .onSuccess(answer -> lastRead = answer.lookup().evidence().asOf())
                .otherwise(failure -> {
                    LOG.error("cannot look up {}", item.gtin(), failure);
                    return cannotRead(item);
                });
    }

    private Future<Scan> scan(Item item) {
        Optional<LotId> lot = item.lot().map(number -> new LotId(item.gtin(), number));
        return item.serial()
                .map(serial -> parts.units().kept(item.gtin(), item.lot(), serial))
                .orElseGet(() -> Future.succeededFuture(Units.Kept.nothing(lot)))
                .compose(kept -> uses(kept).map(uses -> new Scan(item, kept, uses)));
    }

    private Future<List<Use>> uses(Units.Kept kept) {
        return kept.units().stream()
                .findFirst()
                .map(unit -> parts.uses().of(unit.leaf().hash()))
                .orElse(Future.succeededFuture(List.of()));
    }

    /** Neither database answers; then all that is left is what we knew before. */
    private Answer cannotRead(Item item) {
        Evidence evidence = new Evidence(List.of(), Optional.empty(), lastRead, parts.demo());
        return Answer.of(Lookup.bare(item, Verdict.of(new Fact.CannotCheck(lastRead.time())), evidence));
    }
}
