package io.livetrace.gateway.pool;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.RecordType;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.pool.StockPool;
import io.livetrace.gateway.readmodel.Facet;
import io.livetrace.gateway.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One pool as people see it: what its record says, and what has come in since.
 *
 * @param onHand free to use, rows that came in included
 * @param incoming the rows that whoever next writes the pool folds; of very many the first
 */
public record Stock(PoolId pool, Quantity onHand, Quantity allotted, Quantity missing, List<PoolIn.Name> incoming) {
    private static final Comparator<PoolId> ORDER = Comparator.comparing(PoolId::toString);

    /** The pools that have all these facets. */
    public static List<Stock> having(Snapshot now, List<Facet> facets) {
        Map<PoolId, List<PoolIn>> rows = new TreeMap<>(ORDER);
        matching(now, PoolIn.TYPE, facets)
                .forEach(row -> rows.computeIfAbsent(row.pool(), id -> new ArrayList<>())
                        .add(row));
        Map<PoolId, StockPool> pools = new TreeMap<>(ORDER);
        matching(now, StockPool.TYPE, facets).forEach(pool -> pools.put(pool.pool(), pool));
        rows.forEach((id, in) -> pools.computeIfAbsent(
                id, empty -> StockPool.empty(empty, in.get(0).quantity().unit())));
        return pools.values().stream()
                .map(pool -> of(pool, rows.getOrDefault(pool.pool(), List.of())))
                .toList();
    }

    /** The rows to fold into a pool, as every command that writes it must name them. */
    public static List<PoolIn.Name> incoming(Snapshot now, PoolId pool) {
        return now
                .unrestricted()
                .list(PoolIn.TYPE.key(pool.gtin(), pool.lot(), pool.location(), pool.owner(), pool.kind()))
                .stream()
                .map(PoolIn::name)
                .limit(PoolUpdate.MOST_ROWS)
                .toList();
    }

    private static Stock of(StockPool pool, List<PoolIn> rows) {
        Quantity onHand = pool.onHand();
        Quantity allotted = pool.allotted();
        for (PoolIn row : rows) {
            onHand = onHand.plus(row.quantity());
            allotted = row.origin() == PoolIn.Origin.GIVEN_BACK ? allotted.minus(row.quantity()) : allotted;
        }
        return new Stock(
                pool.pool(),
                onHand,
                allotted,
                pool.missing(),
                rows.stream().map(PoolIn::name).limit(PoolUpdate.MOST_ROWS).toList());
    }

    private static <T extends LedgerRecord> List<T> matching(Snapshot now, RecordType<T> type, List<Facet> facets) {
        List<T> found = now.having(type, facets.get(0));
        for (Facet facet : facets.subList(1, facets.size())) {
            List<T> others = now.having(type, facet);
            found = found.stream().filter(others::contains).toList();
        }
        return found;
    }
}
