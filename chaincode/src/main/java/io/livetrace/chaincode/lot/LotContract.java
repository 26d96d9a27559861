package io.livetrace.chaincode.lot;

import io.livetrace.chaincode.instruction.Answers;
import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.chaincode.pool.PoolReader;
import io.livetrace.domain.catalog.CatalogCode;
import io.livetrace.domain.catalog.Product;
import io.livetrace.domain.instruction.InstructionId;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.lot.Commission;
import io.livetrace.domain.lot.Commissioning;
import io.livetrace.domain.lot.Lot;
import io.livetrace.domain.lot.LotCode;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.PoolCode;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Lots as their brands make them. */
@Contract(name = "lot")
public final class LotContract implements ContractInterface {
    private final Shell shell;

    public LotContract() {
        this(Shell.system());
    }

    public LotContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String commission(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Commission.class, LotContract::commission);
    }

    private static Outcome commission(Call<Commission> call) {
        Commission command = call.command();
        Outcome made = Commissioning.commission(facts(call.state(), command), command, call.actor(), call.tx());
        return command.instruction()
                .map(id -> made.and(answered(call, id).writes()))
                .orElse(made);
    }

    private static Outcome answered(Call<Commission> call, InstructionId id) {
        var conversation = Answers.conversation(call.state(), id);
        return Answers.give(call, Commissioning.reply(conversation, call.command()));
    }

    private static Commissioning.Facts facts(State state, Commission command) {
        return new Commissioning.Facts(
                state.require(Product.key(command.gtin()), CatalogCode.PRODUCT_NOT_FOUND),
                state.require(Location.key(command.madeAt()), PoolCode.LOCATION_NOT_FOUND),
                state.isTaken(Lot.key(command.id())),
                command.inputs().stream().map(input -> material(state, input)).toList());
    }

    private static Commissioning.Material material(State state, Commission.Input input) {
        Lot lot = state.require(Lot.key(input.lot()), LotCode.LOT_NOT_FOUND);
        Product product = state.require(Product.key(lot.gtin()), CatalogCode.PRODUCT_NOT_FOUND);
        return new Commissioning.Material(
                input,
                lot,
                new PoolReader(state).open(input.pool(), input.fold()),
                new GateReader(state).blocking(lot, product));
    }
}
