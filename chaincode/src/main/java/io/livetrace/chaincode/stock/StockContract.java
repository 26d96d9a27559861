package io.livetrace.chaincode.stock;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.chaincode.lot.GateReader;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.lot.BlockedBy;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.pool.OnCall;
import io.livetrace.domain.stock.Lane;
import io.livetrace.domain.stock.LaneBatching;
import io.livetrace.domain.stock.SaleWindow;
import io.livetrace.domain.stock.StockCode;
import io.livetrace.domain.stock.Terms;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Lanes: terms of their sequencers, and batches of operations. */
@Contract(name = "stock")
public final class StockContract implements ContractInterface {
    private final Shell shell;

    public StockContract() {
        this(Shell.system());
    }

    public StockContract(Shell shell) {
        this.shell = shell;
    }

    /** Makes the caller's organisation the lane's sequencer. */
    @Transaction
    public String takeTerm(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Terms.TakeTerm.class, call -> {
            RecordId slotId = call.command().slotId();
            Lane lane = lane(call.state(), slotId, call.command().n());
            return Terms.take(lane, window(call.state(), slotId), call.actor(), call.tx());
        });
    }

    /** Enters a batch. Its number on the lane is its identity, so the request id is not looked at. */
    @Transaction
    public String laneBatch(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decideWithoutRequest(LaneBatching.Batch.class, StockContract::enter);
    }

    /** The lane as it is, for a sequencer that begins. */
    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String lane(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .answer(
                        Terms.TakeTerm.class,
                        call -> lane(
                                call.state(),
                                call.command().slotId(),
                                call.command().n()));
    }

    private static Outcome enter(Call<LaneBatching.Batch> call) {
        State state = call.state();
        LaneBatching.Batch batch = call.command();
        Lane lane = lane(state, batch.slotId(), batch.n());
        LaneBatching.Facts facts = new LaneBatching.Facts(
                window(state, batch.slotId()),
                blocking(state, lane),
                state::find,
                pool -> state.range(OnCall.allFor(pool)),
                state::isTaken);
        return LaneBatching.enter(lane, batch, facts, call.actor(), call.tx());
    }

    /** The gates of every lot that the lane sells: shutting one invalidates the batch that has read it open. */
    private static List<BlockedBy> blocking(State state, Lane lane) {
        GateReader gates = new GateReader(state);
        return lane.components().stream()
                .map(component ->
                        new LotId(component.pool().gtin(), component.pool().lot()))
                .distinct()
                .flatMap(lot -> gates.blocking(lot).stream())
                .toList();
    }

    private static Lane lane(State state, RecordId slotId, int n) {
        return state.require(Lane.key(slotId, n), StockCode.LANE_NOT_FOUND);
    }

    private static SaleWindow window(State state, RecordId slotId) {
        return state.require(SaleWindow.key(slotId), StockCode.LANE_NOT_FOUND);
    }
}
