package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.stock.IntakeReceipt;
import io.livetrace.gateway.participant.HeldKeys;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Signs receipts: those of a few milliseconds with one signature, because a signature takes longer than many an order. Nothing waits
 * for it that has anywhere to go.
 */
final class Receipts {
    private static final int GATHERING_MILLIS = 10;
    private static final int MOST_ON_A_SHEET = 32;

    private final Vertx vertx;
    private final ReceiptKey key;
    private final Clock clock;
    private final List<Waiting> waiting = new ArrayList<>();

    Receipts(Vertx vertx, ReceiptKey key, Clock clock) {
        this.vertx = vertx;
        this.key = key;
        this.clock = clock;
    }

    private record Waiting(IntakeReceipt.Draft draft, Promise<IntakeReceipt> signed) {}

    /** The receipt for what was taken in just now. */
    Future<IntakeReceipt> sign(RecordId slotId, List<IntakeReceipt.Part> parts) {
        IntakeReceipt.Draft draft = new IntakeReceipt.Draft(
                key.owner().gln(), slotId, clock.instant().truncatedTo(ChronoUnit.MILLIS), parts);
        Waiting one = new Waiting(draft, Promise.promise());
        if (isFirst(one)) {
            vertx.timer(GATHERING_MILLIS, TimeUnit.MILLISECONDS).onSuccess(gathered -> signAll(gathered()));
        }
        return one.signed().future();
    }

    private void signAll(List<Waiting> gathered) {
        for (int from = 0; from < gathered.size(); from += MOST_ON_A_SHEET) {
            sign(gathered.subList(from, Math.min(from + MOST_ON_A_SHEET, gathered.size())));
        }
    }

    private void sign(List<Waiting> sheet) {
        List<IntakeReceipt.Draft> drafts = sheet.stream().map(Waiting::draft).toList();
        key.pair()
                .compose(pair -> vertx.executeBlocking(() -> sign(drafts, pair), false))
                .onSuccess(signed -> {
                    for (int i = 0; i < signed.size(); i++) {
                        sheet.get(i).signed().complete(signed.get(i));
                    }
                })
                .onFailure(failure -> sheet.forEach(one -> one.signed().fail(failure)));
    }

    private static List<IntakeReceipt> sign(List<IntakeReceipt.Draft> drafts, HeldKeys.Pair pair) {
        return IntakeReceipt.sign(drafts, pair.keyId(), pair.key());
    }

    private synchronized boolean isFirst(Waiting one) {
        waiting.add(one);
        return waiting.size() == 1;
    }

    private synchronized List<Waiting> gathered() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
