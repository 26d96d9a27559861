package io.livetrace.domain.recall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.domain.instruction.Instruction;
import io.livetrace.domain.instruction.InstructionKind;
import io.livetrace.domain.instruction.Task;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.kernel.Write;
import io.livetrace.domain.pool.LotPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A company has to do with a recalled lot, or with one made of it: whoever sold it stops, everyone else sets it apart. Those who
 * had it before the recall are told by the walk, those whom it reaches later by the receipt itself; between the two nobody
 * is forgotten, because a receipt reads the gate that the recall shuts.
 *
 * @param place what the company has to do with which lot
 */
public record Concern(Recall recall, LotPlace place) {
    /** How long a company has to stop selling. */
    static final Duration STOP_WITHIN = Duration.ofHours(1);

    /** How long a company has to set goods apart. */
    static final Duration SET_APART_WITHIN = Duration.ofHours(24);

    /** Tells each company each thing once; {@code first} is the number of the first instruction. */
    public static List<Write> tell(List<Concern> concerns, int first, TxContext tx) {
        List<Task> tasks = new ArrayList<>();
        List<Write> writes = new ArrayList<>();
        for (Concern concern : concerns) {
            Task task = concern.task(tx);
            if (tasks.contains(task)) {
                continue;
            }
            writes.add(new Write.Put(Instruction.issue(tx, first + tasks.size(), task)));
            if (concern.recall().state() != RecallState.CLOSED) {
                writes.add(new Write.Put(concern.notice(tx)));
            }
            tasks.add(task);
        }
        return List.copyOf(writes);
    }

    private RecallNotice notice(TxContext tx) {
        return new RecallNotice(recall.recallId(), place.party(), tx.time());
    }

    private Task task(TxContext tx) {
        boolean sold = place.role() == LotPlace.Role.SOLD;
        ObjectNode content = Json.object();
        content.put("recallId", recall.recallId().value());
        content.put("gtin", place.gtin().value());
        content.put("lot", place.lot().value());
        content.set("recalled", Json.toTree(recall.lot()));
        content.put("reason", recall.reason());
        return new Task(
                sold ? InstructionKind.STOP_SALE : InstructionKind.QUARANTINE,
                recall.opener(),
                place.party(),
                tx.time().plus(sold ? STOP_WITHIN : SET_APART_WITHIN),
                content,
                recall.recordKey());
    }
}
