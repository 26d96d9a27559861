package io.livetrace.gateway.verify;

import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.Gates;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatch;
import io.livetrace.gateway.readmodel.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** While a hold or a recall stands on a lane's goods, no batch of that lane reserves or sells anything. */
final class OpenGates implements Rule {
    @Override
    public Check check() {
        return Check.SALES;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        List<LaneBatch> batches = step.written(LaneBatch.class).toList();
        batches.forEach(batch -> look(step, batch, wrong));
        return batches.size();
    }

    private static void look(Step step, LaneBatch batch, Consumer<String> wrong) {
        Optional<Lane> lane = step.now().find(Lane.key(batch.slotId(), batch.n()));
        if (lane.isEmpty()) {
            wrong.accept("there is no lane " + batch.n() + " of " + batch.slotId());
            return;
        }
        List<BlockedBy> blocked = blocked(step.now(), lane.get());
        if (!blocked.isEmpty() && (reserves(batch) || sells(step, lane.get()))) {
            wrong.accept("lane " + batch.n() + " of " + batch.slotId() + " sells in spite of " + blocked.get(0));
        }
    }

    private static List<BlockedBy> blocked(Records now, Lane lane) {
        return lane.components().stream()
                .map(component ->
                        new LotId(component.pool().gtin(), component.pool().lot()))
                .distinct()
                .flatMap(lot -> now.find(Lot.key(lot)).stream())
                .flatMap(lot -> blocked(now, lot))
                .toList();
    }

    private static Stream<BlockedBy> blocked(Records now, Lot lot) {
        return now.find(Product.key(lot.gtin()))
                .map(product ->
                        Gates.blocking(Gates.of(lot, product).stream()
                                        .flatMap(key -> now.find(key).stream())
                                        .toList())
                                .stream())
                .orElseGet(Stream::empty);
    }

    /** Whether the batch made a reservation; one that was there before names an earlier batch. */
    private static boolean reserves(LaneBatch batch) {
        return batch.results().stream()
                .flatMap(result -> result.reservation().stream())
                .anyMatch(made -> made.seq() == batch.seq());
    }

    private static boolean sells(Step step, Lane after) {
        return step.verdicts().stream()
                .filter(verdict -> verdict.after().filter(after::equals).isPresent())
                .map(Verdict::before)
                .flatMap(Optional::stream)
                .map(Lane.class::cast)
                .anyMatch(before -> before.counts().sold() < after.counts().sold());
    }
}
