package io.livetrace.chaincode.recall;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Consequence;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.lot.Gates;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.recall.Concern;
import io.livetrace.domain.recall.Recall;
import java.util.List;
import java.util.stream.Stream;

/** Whoever comes by goods that are recalled is told so in the same commit, whichever contract brought them there. */
public final class LateArrivals implements Consequence {
    @Override
    public List<Write> of(Outcome outcome, Call<?> call) {
        List<LotId> made = puts(outcome, Lot.class).map(Lot::id).toList();
        List<Concern> concerns = puts(outcome, LotPlace.class)
                .filter(place -> !made.contains(lotOf(place)))
                .flatMap(place -> recallsOf(lotOf(place), call.state()).map(recall -> new Concern(recall, place)))
                .toList();
        return Concern.tell(concerns, (int) puts(outcome, Instruction.class).count(), call.tx());
    }

    /** A lot that this transaction makes is not asked for: its making has read the gates of what it is made of. */
    private static Stream<Recall> recallsOf(LotId id, State state) {
        return state.find(Lot.key(id)).stream()
                .flatMap(lot -> Gates.ofRecalls(lot).stream())
                .flatMap(gate -> state.find(gate).stream())
                .flatMap(gate -> gate.holds().stream())
                .flatMap(hold -> state.find(Recall.key(hold.holdId())).stream());
    }

    private static LotId lotOf(LotPlace place) {
        return new LotId(place.gtin(), place.lot());
    }

    private static <T> Stream<T> puts(Outcome outcome, Class<T> type) {
        return outcome.writes().stream()
                .filter(Write.Put.class::isInstance)
                .map(write -> ((Write.Put) write).content())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
