package io.livetrace.gateway.stock;

import io.livetrace.domain.kernel.RecordId;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.readmodel.Viewer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * Enters orders in their lanes and tells what became of each, as soon as it can be read. Each order has its own result: one
 * that is refused, or not even understood, keeps no other from being done.
 *
 * @param neighbours who is asked where another gateway writes a lane
 */
record OrderDesk(
        Vertx vertx,
        ReadModel readModel,
        Sequencers sequencers,
        Buyers buyers,
        Receipts receipts,
        Neighbours neighbours) {
    private static final int PATIENCE_SECONDS = 10;

    /**
     * What became of the orders, in their order; of some perhaps not yet, when the sender does not wait or it takes too long.
     *
     * @param settled hears when nothing more is to come of any of them
     */
    Future<Results> enter(Asked asked, Runnable settled) {
        Future<Errand> begun = buyers.of(asked.slotId()).compose(tokens -> new Errand(this, asked, tokens).begin());
        begun.compose(Errand::settled).onComplete(done -> settled.run());
        return begun.compose(errand -> asked.sender().async()
                ? Future.succeededFuture(errand.sofar())
                : patiently(errand.settled()).map(done -> errand.sofar()));
    }

    /** Refuses a list that its seller has not signed so, or that no one batch of one lane can take. */
    Future<?> check(RecordId slotId, Listing listing) {
        return readModel.read(Viewer.EVERYTHING, now -> {
            listing.requireFits(Selling.of(now, slotId));
            listing.whole().require(slotId, listing.reservations(), now::find);
            return listing;
        });
    }

    private static Future<?> patiently(Future<?> settled) {
        return settled.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).transform(done -> Future.succeededFuture());
    }
}
