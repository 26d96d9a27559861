package io.livetrace.domain.pool;

import static io.livetrace.domain.Companies.CARRIER;
import static io.livetrace.domain.Companies.DRESS_BRAND;
import static io.livetrace.domain.Companies.LINEN_MILL;
import static io.livetrace.domain.Goods.CLOTH;
import static io.livetrace.domain.Goods.MILL_HALL;
import static io.livetrace.domain.Goods.NOW;
import static io.livetrace.domain.Goods.SEWING_ROOM;
import static io.livetrace.domain.Goods.WAREHOUSE;
import static io.livetrace.domain.Goods.pieces;
import static io.livetrace.domain.Goods.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Companies offer, take, receive with losses and count, in any order: what one lot's pools hold in all never changes. */
class ConservationPropertyTest {
    private static final long MADE = 1_000;
    private static final int STEPS = 60;
    private static final List<Participant> COMPANIES = List.of(LINEN_MILL, DRESS_BRAND, CARRIER);
    private static final List<Location> PLACES = List.of(MILL_HALL, SEWING_ROOM, WAREHOUSE);

    @Property(seed = "5", tries = 100)
    void nothing_appears_and_only_what_was_reported_damaged_vanishes(@ForAll long seed) {
        Depot depot = new Depot(new Random(seed));
        for (int i = 0; i < STEPS; i++) {
            depot.step();
            assertThat(depot.held() + depot.damaged()).isEqualTo(MADE);
        }
    }

    /** The records of one lot's stock, and companies that do anything with it. */
    private static final class Depot {
        private final Random random;
        private final Map<RecordKey<?>, LedgerRecord> records = new LinkedHashMap<>();
        private int transactions;

        Depot(Random random) {
            this.random = random;
            put(PoolIn.arrived(next(), 0, pool(LINEN_MILL, MILL_HALL), pieces(MADE), Request.TYPE.key("lot")));
        }

        void step() {
            try {
                switch (random.nextInt(4)) {
                    case 0, 1 -> apply(offer());
                    case 2 -> any(TransferOffer.class).ifPresent(offer -> apply(take(offer)));
                    default -> apply(count());
                }
            } catch (Refusal refused) {
                assertThat(refused.detail()).isNotBlank();
            }
        }

        long held() {
            long stored = all(StockPool.class)
                    .mapToLong(pool -> pool.onHand()
                            .plus(pool.allotted())
                            .plus(pool.missing())
                            .toPieces())
                    .sum();
            return stored
                    + all(PoolIn.class)
                            .mapToLong(row -> row.quantity().toPieces())
                            .sum();
        }

        long damaged() {
            return all(TransferAcceptance.class)
                    .mapToLong(taken -> taken.damaged().toPieces())
                    .sum();
        }

        private Outcome offer() {
            PoolId from = anyPool();
            Location destination = one(PLACES);
            Participant owner = one(COMPANIES);
            PoolId to = new PoolId(from.gtin(), from.lot(), destination.gln(), owner.gln(), from.kind());
            TxContext tx = next();
            var offer = new Offering.Offer(
                    RecordId.of("T-" + transactions), from, to, some(300), NOW.plus(Duration.ofDays(1)));
            return Offering.offer(false, destination, offer, company(from), tx);
        }

        private Outcome take(TransferOffer offer) {
            boolean taken =
                    records.containsKey(TransferAcceptance.key(offer.taker(), offer.giver(), offer.transferId()));
            Taking.Pending pending = new Taking.Pending(offer, taken, false, open(offer.from()));
            Participant taker = COMPANIES.stream()
                    .filter(company -> company.gln().equals(offer.taker()))
                    .findFirst()
                    .orElseThrow();
            return offer.moves()
                    ? Taking.receive(pending, counted(offer), taker, next())
                    : Taking.accept(pending, taker, next());
        }

        private Taking.Receive counted(TransferOffer offer) {
            Quantity damaged = pieces(random.nextInt(3));
            Quantity shortage = pieces(random.nextInt(3));
            Quantity lost = damaged.plus(shortage);
            Quantity received =
                    offer.quantity().isAtLeast(lost) ? offer.quantity().minus(lost) : pieces(0);
            return new Taking.Receive(
                    offer.giver(), offer.transferId(), received, damaged, shortage, Optional.of("wet"), List.of());
        }

        private Outcome count() {
            PoolId pool = anyPool();
            PoolUpdate now = open(pool);
            Quantity expected = now.now().onHand();
            Quantity found = random.nextBoolean() ? expected.plus(some(5)) : some(1_000);
            var count = new Counting.Count(pool, expected, found, "yearly", List.of());
            return Counting.count(now, Optional.empty(), count, company(pool), next());
        }

        /** A pool with some of the rows that wait for it. */
        private PoolUpdate open(PoolId id) {
            List<PoolIn> rows = all(PoolIn.class)
                    .filter(row -> row.pool().equals(id) && random.nextInt(4) > 0)
                    .toList();
            return PoolUpdate.of(id, Optional.ofNullable((StockPool) records.get(StockPool.key(id))), rows);
        }

        private PoolId anyPool() {
            List<PoolId> pools = Stream.concat(
                            all(StockPool.class).map(StockPool::pool),
                            all(PoolIn.class).map(PoolIn::pool))
                    .distinct()
                    .toList();
            return one(pools);
        }

        private void apply(Outcome outcome) {
            for (Write write : outcome.writes()) {
                if (write instanceof Write.Put put) {
                    put(put.content());
                } else {
                    records.remove(write.key());
                }
            }
        }

        private void put(LedgerRecord content) {
            records.put(content.recordKey(), content);
        }

        private <T extends LedgerRecord> Stream<T> all(Class<T> type) {
            return records.values().stream().filter(type::isInstance).map(type::cast);
        }

        private <T extends LedgerRecord> Optional<T> any(Class<T> type) {
            List<T> found = all(type).toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(one(found));
        }

        private TxContext next() {
            return new TxContext(Digest.of("transaction " + ++transactions).hex(), NOW, Rules.newest());
        }

        private Quantity some(int most) {
            return pieces(1 + random.nextInt(most));
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private static PoolId pool(Participant owner, Location place) {
            return stock(CLOTH, "C1", owner, place);
        }

        private static Participant company(PoolId pool) {
            return COMPANIES.stream()
                    .filter(company -> company.gln().equals(pool.owner()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
