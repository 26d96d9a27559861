package io.livetrace.gateway.stock;

import io.livetrace.domain.stock.IntakeReceipt;
import java.util.List;

/**
 * What the shop is told.
 *
 * @param results one per order, in the same order
 * @param receipts for what was taken in
 */
record Results(List<ItemResult> results, List<IntakeReceipt> receipts) {
    Results {
        results = List.copyOf(results);
        receipts = List.copyOf(receipts);
    }

    /** 202 while something is still to come of an order. */
    int status() {
        return results.stream().anyMatch(ItemResult::pending) ? 202 : 200;
    }
}
