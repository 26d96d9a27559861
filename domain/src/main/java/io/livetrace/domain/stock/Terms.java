package io.livetrace.domain.stock;

import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.Role;
import java.time.Instant;

/** Who may be a lane's sequencer: the platform's organisation that took the term first, until it lets it end. */
public final class Terms {
    private Terms() {}

    /** Names the lane whose term is wanted. */
    public record TakeTerm(RecordId slotId, int n) {}

    /** Takes a term that is free, has ended or is the caller's own. The lane's clock stays: only batches move it. */
    public static Outcome take(Lane lane, SaleWindow window, Participant actor, TxContext tx) {
        actor.require(Role.PLATFORM);
        lane.term()
                .ifPresent(term -> Refusal.unless(
                        term.mayPassTo(actor.mspId(), tx.time()),
                        StockCode.TERM_HELD,
                        term.mspId() + " has the term on lane " + lane.n() + " of " + lane.slotId() + " until "
                                + term.until()));
        return Outcome.writing(lane.with(from(tx.time(), actor, window)));
    }

    static Term from(Instant now, Participant actor, SaleWindow window) {
        return new Term(actor.mspId(), now.plus(window.rules().term()));
    }
}
