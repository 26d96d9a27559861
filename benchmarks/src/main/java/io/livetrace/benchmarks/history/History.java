package io.livetrace.benchmarks.history;

import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * So many events of goods, captured by their brand.
 *
 * @param seasons how many lots of cloth they tell of
 */
public record History(int seasons) {
    /** Enough to fill blocks, and few enough to hold their documents in memory. */
    private static final int UNDER_WAY = 32;

    private static final int TELLINGS = 10;
    private static final Caller BRAND = DemoCompany.BRAND.caller();

    /** That many events, or a few less. */
    public static History ofEvents(int events) {
        return new History(Math.max(1, events / Season.EVENTS));
    }

    public long events() {
        return (long) seasons * Season.EVENTS;
    }

    /** Captures them on a ledger that knows the brand; {@code progress} hears how far it is. Blocks. */
    public void writeTo(Ledger ledger, Consumer<String> progress) {
        Semaphore room = new Semaphore(UNDER_WAY);
        Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
        for (int n = 0; n < seasons && troubles.isEmpty(); n++) {
            room.acquireUninterruptibly();
            ledger.submit(BRAND, Call.of("epcis:capture", "season-" + n, BRAND, new Season(n).document()))
                    .onFailure(troubles::add)
                    .onComplete(captured -> room.release());
            if (n % Math.max(1, seasons / TELLINGS) == 0) {
                progress.accept("captured %,d of %,d events".formatted((long) n * Season.EVENTS, events()));
            }
        }
        room.acquireUninterruptibly(UNDER_WAY);
        if (!troubles.isEmpty()) {
            throw new IllegalStateException("the history could not be written", troubles.peek());
        }
    }
}
