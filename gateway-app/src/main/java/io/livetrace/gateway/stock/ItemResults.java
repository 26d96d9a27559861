package io.livetrace.gateway.stock;

import io.livetrace.domain.stock.IntakeReceipt;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What is known of each order of one request, with the receipts, as it comes in from any thread. Can be told at any time. */
final class ItemResults {
    private final AtomicReferenceArray<ItemResult> results;
    private final Queue<IntakeReceipt> receipts = new ConcurrentLinkedQueue<>();

    ItemResults(int orders) {
        this.results = new AtomicReferenceArray<>(orders);
    }

    /** Whether anything is known of that order. */
    boolean has(int index) {
        return results.get(index) != null;
    }

    /** All orders of the request. */
    List<Integer> all() {
        return indexes(index -> true);
    }

    /** Those of which such a thing is known. */
    List<Integer> where(Predicate<ItemResult> known) {
        return indexes(index -> known.test(results.get(index)));
    }

    void set(int index, ItemResult result) {
        results.set(index, result);
    }

    void change(int index, UnaryOperator<ItemResult> change) {
        results.updateAndGet(index, change);
    }

    void add(Collection<IntakeReceipt> more) {
        receipts.addAll(more);
    }

    Results sofar() {
        return new Results(all().stream().map(results::get).toList(), List.copyOf(receipts));
    }

    private List<Integer> indexes(IntPredicate wanted) {
        return IntStream.range(0, results.length()).filter(wanted).boxed().toList();
    }
}
