package io.livetrace.chaincode.recall;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.Gate;
import io.livetrace.domain.lot.GateKind;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.lot.Subject;
import io.livetrace.domain.pool.LotPlace;
import io.livetrace.domain.recall.Recall;
import io.livetrace.domain.recall.RecallAck;
import io.livetrace.domain.recall.RecallCode;
import io.livetrace.domain.recall.RecallNotice;
import io.livetrace.domain.recall.RecallWalk;
import io.livetrace.domain.recall.Recalling;
import io.livetrace.domain.recall.Walking;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Recalls: opened with one gate, walked to everyone concerned, acknowledged, closed. */
@Contract(name = "recall")
public final class RecallContract implements ContractInterface {
    private final Shell shell;

    public RecallContract() {
        this(Shell.system());
    }

    public RecallContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String open(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Recalling.Open.class, call -> {
            Recalling.Open open = call.command();
            return Recalling.open(
                    call.state().exists(Recall.key(open.recallId())),
                    lot(call.state(), open.lot()),
                    call.state().find(Gate.key(Subject.of(open.lot()), GateKind.RECALL)),
                    open,
                    call.actor(),
                    call.tx());
        });
    }

    @Transaction
    public String walk(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(Walking.Walk.class, call -> Walking.walk(step(call), call.actor(), call.tx()));
    }

    @Transaction
    public String acknowledge(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Recalling.Acknowledge.class, call -> {
            Recalling.Acknowledge acknowledge = call.command();
            List<Lot> lots = acknowledge.setApart().lots().stream()
                    .map(id -> lot(call.state(), id))
                    .toList();
            boolean told = call.state()
                    .exists(RecallNotice.key(
                            acknowledge.recallId(), call.actor().gln()));
            return Recalling.acknowledge(
                    recall(call.state(), acknowledge.recallId()), told, lots, acknowledge, call.actor(), call.tx());
        });
    }

    @Transaction
    public String close(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Recalling.Close.class, RecallContract::closed);
    }

    private static Outcome closed(Call<Recalling.Close> call) {
        RecordId recallId = call.command().recallId();
        Recall recall = recall(call.state(), recallId);
        List<RecallNotice> notices = call.state().range(RecallNotice.allOf(recallId));
        List<RecallAck> acks = notices.stream()
                .flatMap(notice -> call.state().find(RecallAck.key(recallId, notice.party())).stream())
                .toList();
        return Recalling.close(recall, notices, acks, call.command(), call.actor(), call.tx());
    }

    private static Walking.Step step(Call<Walking.Walk> call) {
        State state = call.state();
        RecordId recallId = call.command().recallId();
        LotId lot = call.command().lot();
        RecallWalk walk = state.require(RecallWalk.key(recallId, lot), RecallCode.RECALL_WALK_NOT_FOUND);
        List<LotPlace> places = walk.beginsHere() ? state.range(LotPlace.allOf(lot.gtin(), lot.lot())) : List.of();
        ChildReader.Children children = new ChildReader(state).from(lot, walk.bucket());
        List<LotId> found = children.lots().stream()
                .filter(child -> !state.exists(RecallWalk.key(recallId, child)))
                .toList();
        return new Walking.Step(recall(state, recallId), walk, places, found, children.next());
    }

    private static Recall recall(State state, RecordId recallId) {
        return state.require(Recall.key(recallId), RecallCode.RECALL_NOT_FOUND);
    }

    private static Lot lot(State state, LotId id) {
        return state.require(Lot.key(id), LotCode.LOT_NOT_FOUND);
    }
}
