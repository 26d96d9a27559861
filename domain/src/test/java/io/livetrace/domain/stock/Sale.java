package io.livetrace.domain.stock;

import io.livetrace.domain.Companies;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Rules;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sale of one slot on a ledger that is a map; what goes in has been JSON. The platform has the term on every lane that it opens. */
final class Sale implements Records {
    static final RecordId SLOT = RecordId.of("slot-1");
    static final Instant OPENING = Instant.parse("2026-11-22T12:00:00Z");
    static final LaneComponent DRESS = component("9520002000002", "L1");

    private final Map<RecordKey<?>, LedgerRecord> rows = new LinkedHashMap<>();
    private final List<Instruction> issued = new ArrayList<>();
    private Instant now = OPENING;
    private int transactions;
    private List<BlockedBy> blocked = List.of();

    Sale(SaleRules rules) {
        put(new SaleWindow(SLOT, Companies.ANCHOR.gln(), OPENING, OPENING.plus(Duration.ofHours(1)), false, rules));
    }

    static Sale withDefaults() {
        return new Sale(rules(Optional.empty()));
    }

    static Sale limitedTo(int unitsPerBuyer) {
        return new Sale(rules(Optional.of(unitsPerBuyer)));
    }

    /** The defaults, but recent orders soon become earlier ones. */
    private static SaleRules rules(Optional<Integer> unitsPerBuyer) {
        return new SaleRules(60, 900, 120, 60, 600, 500, 3, 8, 30, 15, 48, unitsPerBuyer);
    }

    static LaneComponent component(String warehouse, String lot) {
        PoolId pool = new PoolId(
                Gtin.parse("9520002000019"),
                LotNumber.parse(lot),
                Gln.parse(warehouse),
                Companies.DRESS_BRAND.gln(),
                PoolKind.BRAND);
        return new LaneComponent(pool, 1, Companies.CARRIER.gln());
    }

    /** Opens a lane for some groups of buyers. */
    Sale lane(int n, long units, List<Integer> groups) {
        return lane(n, units, groups, List.of(DRESS));
    }

    Sale lane(int n, long units, List<Integer> groups, List<LaneComponent> components) {
        put(Lane.open(SLOT, n, components, groups, 0, units, now));
        apply(Terms.take(lane(n), window(), Companies.PLATFORM, tx()));
        return this;
    }

    /** Several companies sell. */
    Sale soldBy(Sellers sellers) {
        SaleWindow alone = window();
        put(new SaleWindow(
                SLOT, alone.seller(), alone.from(), alone.until(), false, alone.rules(), Optional.of(sellers)));
        return this;
    }

    /** Opens a lane for all buyers of that seller. */
    Sale laneOf(Gln seller, int n, long units) {
        List<Integer> groups = window().groupsOf(seller);
        put(Lane.open(SLOT, n, List.of(DRESS), groups, 0, units, now, Optional.of(seller)));
        apply(Terms.take(lane(n), window(), Companies.PLATFORM, tx()));
        return this;
    }

    /** A sale with one lane for everybody. */
    static Sale of(long units) {
        return withDefaults().lane(1, units, Orders.allGroups());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    void block(BlockedBy... holds) {
        blocked = List.of(holds);
    }

    /** A company packs what that order bought. */
    void pack(Participant by, Operation.Reserve order) {
        put(new PackedOrder(by.gln(), order.order().digest(), now));
    }

    void end(boolean pulled) {
        put(window().endedAt(now, pulled));
    }

    /** Enters a batch for the platform on the lane as it is. */
    List<OperationResult> enter(int n, Operation... operations) {
        return enter(n, Arrays.asList(operations));
    }

    List<OperationResult> enter(int n, List<Operation> operations) {
        apply(Terms.take(lane(n), window(), Companies.PLATFORM, tx()));
        return enter(Companies.PLATFORM, new LaneBatching.Batch(SLOT, n, lane(n).seq(), operations));
    }

    List<OperationResult> enter(Participant actor, LaneBatching.Batch batch) {
        Lane lane = lane(batch.n());
        Outcome outcome = LaneBatching.enter(
                lane,
                batch,
                new LaneBatching.Facts(window(), blocked, this, pool -> List.of(), rows::containsKey),
                actor,
                tx());
        apply(outcome);
        return batch(batch.n(), lane.seq() + 1).results();
    }

    /** Enters one operation and says what became of it. */
    OperationResult enterOne(int n, Operation operation) {
        return enter(n, operation).get(0);
    }

    void take(Participant actor, int n) {
        apply(Terms.take(lane(n), window(), actor, tx()));
    }

    Lane lane(int n) {
        return find(Lane.key(SLOT, n)).orElseThrow();
    }

    Counts counts(int n) {
        return lane(n).counts();
    }

    LaneBatch batch(int n, long seq) {
        return find(LaneBatch.key(SLOT, n, seq)).orElseThrow();
    }

    SaleWindow window() {
        return find(SaleWindow.key(SLOT)).orElseThrow();
    }

    List<Instruction> issued() {
        return List.copyOf(issued);
    }

    /** How many pieces came back to the pool of a component. */
    long givenBack(LaneComponent component) {
        return all(PoolIn.TYPE).stream()
                .filter(row -> row.pool().equals(component.pool()))
                .mapToLong(row -> row.quantity().toPieces())
                .sum();
    }

    <T extends LedgerRecord> List<T> all(RecordType<T> type) {
        return rows.values().stream()
                .filter(type.javaType()::isInstance)
                .map(type.javaType()::cast)
                .toList();
    }

    @Override
    public <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        return Optional.ofNullable(rows.get(key)).map(key.type().javaType()::cast);
    }

    TxContext tx() {
        transactions++;
        return new TxContext(Digest.of("transaction " + transactions).hex(), now, Rules.newest());
    }

    /** What else the ledger knows. */
    Sale knowing(LedgerRecord... records) {
        Arrays.asList(records).forEach(this::put);
        return this;
    }

    private void put(LedgerRecord content) {
        rows.put(content.recordKey(), Json.read(Json.write(content), content.getClass()));
    }

    private void apply(Outcome outcome) {
        for (Write write : outcome.writes()) {
            if (write instanceof Write.Put put) {
                put(put.content());
                if (put.content() instanceof Instruction instruction) {
                    issued.add(instruction);
                }
            } else {
                rows.remove(write.key());
            }
        }
    }
}
