package io.livetrace.chaincode.label;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.gs1.Gtin;
import io.livetrace.domain.gs1.LotNumber;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.label.InnerCode;
import io.livetrace.domain.label.KeptRun;
import io.livetrace.domain.label.LabelCode;
import io.livetrace.domain.label.LabelDeposit;
import io.livetrace.domain.label.LabelRun;
import io.livetrace.domain.label.Labelling;
import io.livetrace.domain.label.Opening;
import io.livetrace.domain.label.Unsealing;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.lot.LotId;
import io.livetrace.domain.participant.Genesis;
import io.livetrace.domain.participant.ParticipantCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Unit labels: a brand commits a run, three keepers deposit its leaf file, consumers open units. */
@Contract(name = "label")
public final class LabelContract implements ContractInterface {
    /** The member of the transient data that holds what a consumer typed. */
    public static final String INNER_CODE = "innerCode";

    private final Shell shell;

    public LabelContract() {
        this(Shell.system());
    }

    public LabelContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String commit(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Labelling.Commit.class,
                        call -> Labelling.commit(
                                printing(call.state(), call.command()), call.command(), call.actor(), call.tx()));
    }

    @Transaction
    public String deposit(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Labelling.Deposit.class, call -> {
            Labelling.Deposit deposit = call.command();
            KeptRun kept = kept(call.state(), deposit.gtin(), deposit.lot(), deposit.n());
            return Labelling.deposit(kept, deposit, call.actor(), call.tx());
        });
    }

    /** Needs no request id: a unit has one first opening, whoever asks for it how often. */
    @Transaction
    public String open(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decideWithoutRequest(Unsealing.Open.class, call -> {
            Unsealing.Open open = call.command();
            KeptRun kept = kept(call.state(), open.gtin(), open.lot(), open.n());
            return Unsealing.open(
                    kept, call.state().find(Opening.key(open.leaf())), open, innerCode(call), call.actor(), call.tx());
        });
    }

    private static Labelling.Printing printing(State state, Labelling.Commit command) {
        Lot lot = state.require(Lot.key(new LotId(command.gtin(), command.lot())), LotCode.LOT_NOT_FOUND);
        boolean taken = state.isTaken(LabelRun.key(command.gtin(), command.lot(), command.n()));
        boolean follows =
                command.n() == 1 || state.exists(LabelRun.key(command.gtin(), command.lot(), command.n() - 1));
        Genesis genesis = state.require(Genesis.key(), ParticipantCode.PARTICIPANT_NOT_FOUND);
        return new Labelling.Printing(
                lot, taken, follows, state.participant(genesis.platform()), state.participant(command.witness()));
    }

    private static KeptRun kept(State state, Gtin gtin, LotNumber lot, int n) {
        LabelRun run = state.require(LabelRun.key(gtin, lot, n), LabelCode.LABEL_RUN_NOT_FOUND);
        List<LabelDeposit> deposits = run.keepers().stream()
                .flatMap(keeper -> state.find(LabelDeposit.key(keeper, run)).stream())
                .toList();
        return new KeptRun(run, deposits);
    }

    private static InnerCode innerCode(Call<?> call) {
        byte[] typed = call.secrets().get(INNER_CODE);
        Refusal.unless(
                typed != null,
                LabelCode.INNER_CODE_WRONG,
                "the inner code comes as transient data under " + INNER_CODE + ", so that no block holds it");
        return InnerCode.parse(new String(typed, StandardCharsets.UTF_8));
    }
}
