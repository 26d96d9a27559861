package io.livetrace.domain.pool;

import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Quantity;
import io.livetrace.domain.kernel.Text;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import java.util.List;
import java.util.Optional;

/**
 * Someone counts a pool's free stock. The books follow the shelf by the difference, so that what happened between counting
 * and reporting is kept; and they never gain more than earlier counts lost.
 */
public final class Counting {
    private Counting() {}

    /**
     * A count.
     *
     * @param expected what the books said when it was counted
     * @param counted what was there
     * @param fold rows to fold first
     */
    public record Count(PoolId pool, Quantity expected, Quantity counted, String reason, List<PoolIn.Name> fold) {
        public Count {
            Text.require("reason", reason);
        }
    }

    public static Outcome count(
            PoolUpdate pool, Optional<Location> place, Count command, Participant actor, TxContext tx) {
        command.pool().requireKeeper(actor.gln(), place);
        StockCount count = new StockCount(
                actor.gln(),
                tx.txId(),
                command.pool(),
                command.expected(),
                command.counted(),
                command.reason(),
                tx.time());
        return Outcome.writing(count)
                .and(pool.with(adjusted(pool.now(), command)).writes())
                .put(PoolEvents.counted(count, tx));
    }

    private static StockPool adjusted(StockPool now, Count command) {
        return command.counted().isAtLeast(command.expected())
                ? now.findAgain(command.counted().minus(command.expected()))
                : now.miss(command.expected().minus(command.counted()));
    }
}
