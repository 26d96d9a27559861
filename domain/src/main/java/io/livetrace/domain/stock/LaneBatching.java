package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import io.livetrace.domain.pool.OnCall;
import io.livetrace.domain.pool.PoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A sequencer enters a batch of operations into its lane. */
public final class LaneBatching {
    /** What anybody may do long after the end: what a lane closes or takes goes back to the pool at once. */
    private static final Set<Operation.Kind> GIVING_BACK = EnumSet.of(Operation.Kind.CLOSE, Operation.Kind.TAKE);

    private LaneBatching() {}

    /**
     * Operations that arrived while the batch before was on its way.
     *
     * @param seq the batch that this one builds on
     * @param intake the number of the first operation among those taken in for the lane, where they are counted
     * @param lists which operations selling platforms signed
     */
    public record Batch(
            RecordId slotId,
            int n,
            long seq,
            List<Operation> operations,
            Optional<Intake> intake,
            Optional<List<OrderList>> lists) {
        public Batch {
            operations = List.copyOf(operations);
            lists = lists.map(List::copyOf);
        }

        /** Operations that nobody counted or signed. */
        public Batch(RecordId slotId, int n, long seq, List<Operation> operations) {
            this(slotId, n, seq, operations, Optional.empty(), Optional.empty());
        }
    }

    /** What a caller is told: short, because blocks hold it; what became of each operation stands in the {@link LaneBatch}. */
    public record Receipt(RecordId slotId, int n, long seq, Digest hash) {}

    /**
     * What the batch depends on besides the lane.
     *
     * @param blocked the holds that stand on the lane's goods
     * @param records where orders and grants are looked up
     * @param onCall transfers that wait for a pool to run low; read only when it does
     * @param packed what companies have packed, as they sealed it; read only where a sale is taken back
     */
    public record Facts(
            SaleWindow window,
            List<BlockedBy> blocked,
            Records records,
            Function<PoolId, List<OnCall>> onCall,
            Predicate<RecordKey<PackedOrder>> packed) {}

    /** Enters the operations by kind: payments before what has expired comes back, and reservations after it. */
    public static Outcome enter(Lane lane, Batch batch, Facts facts, Participant actor, TxContext tx) {
        Instant clock = tx.time().isAfter(lane.clock()) ? tx.time() : lane.clock();
        requireNext(lane, batch);
        requireSmall(batch, facts.window().rules());
        boolean holder = holds(lane, actor, clock);
        requireRight(holder, batch, facts.window(), actor, clock);

        LaneBook book = new LaneBook(lane, facts, clock);
        Sales sales = new Sales(book);
        LaneBatch entered = book.batch(
                actor.mspId(), batch, results(book, sales, batch.operations(), OrderLists.of(batch, facts.records())));
        Digest hash = entered.hash();
        List<LedgerRecord> following = new Consequences(book, facts.onCall(), entered, tx).of(sales);
        Lane next = book.lane(hash, holder ? Optional.of(Terms.from(clock, actor, facts.window())) : lane.term());
        return Outcome.of(new Receipt(lane.slotId(), lane.n(), entered.seq(), hash))
                .put(next)
                .put(entered)
                .and(book.rows.writes())
                .putAll(following);
    }

    private static List<OperationResult> results(
            LaneBook book, Sales sales, List<Operation> operations, OrderLists lists) {
        OperationResult[] results = new OperationResult[operations.size()];
        Moves moves = new Moves(book);
        for (Operation.Kind kind : Operation.Kind.values()) {
            if (kind == Operation.Kind.TAKE) {
                book.passTime();
            }
            for (int i = 0; i < results.length; i++) {
                if (operations.get(i).kind() == kind) {
                    results[i] = lists.refuses(i)
                            ? OperationResult.refused(OperationCode.SELLER_REFUSED)
                            : enter(sales, moves, i, operations.get(i));
                }
            }
        }
        book.drain();
        book.bookings.keep();
        return new ArrayList<>(Arrays.asList(results));
    }

    private static OperationResult enter(Sales sales, Moves moves, int index, Operation operation) {
        return switch (operation.kind()) {
            case CONFIRM -> sales.confirm((Operation.Confirm) operation);
            case RELEASE -> sales.release((Operation.Release) operation);
            case CANCEL -> sales.cancel((Operation.Cancel) operation);
            case TAKE -> moves.take((Operation.Take) operation);
            case RESERVE -> sales.reserve(index, (Operation.Reserve) operation);
            case ADJUST -> moves.adjust((Operation.Adjust) operation);
            case GIVE -> moves.give(index, (Operation.Give) operation);
            case CLOSE -> moves.close();
        };
    }

    private static void requireNext(Lane lane, Batch batch) {
        Refusal.unless(
                lane.seq() >= batch.seq(),
                StockCode.LANE_BEHIND,
                "this endorser has seen batch " + lane.seq() + " of the lane, not yet " + batch.seq()
                        + "; try again in a moment");
        Refusal.unless(
                lane.seq() == batch.seq(),
                StockCode.LANE_MOVED_ON,
                "the lane's newest batch is " + lane.seq() + ", not " + batch.seq() + "; build on that one");
    }

    private static void requireSmall(Batch batch, SaleRules rules) {
        Refusal.unless(
                batch.operations().size() <= rules.batchLimit(),
                StockCode.BATCH_TOO_LARGE,
                "/operations: a batch has at most " + rules.batchLimit() + " operations");
    }

    private static boolean holds(Lane lane, Participant actor, Instant clock) {
        return actor.has(Role.PLATFORM)
                && lane.term().map(term -> term.isHeldBy(actor.mspId(), clock)).orElse(false);
    }

    private static void requireRight(boolean holder, Batch batch, SaleWindow window, Participant actor, Instant clock) {
        boolean onlyGivesBack = batch.operations().stream().map(Operation::kind).allMatch(GIVING_BACK::contains);
        if (holder || (onlyGivesBack && window.isAbandoned(clock))) {
            return;
        }
        actor.require(Role.PLATFORM);
        throw new Refusal(
                StockCode.TERM_NEEDED,
                actor.name() + " has no term on lane " + batch.n() + " of " + batch.slotId() + "; take it first");
    }
}
