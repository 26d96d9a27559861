package io.livetrace.chaincode.instruction;

import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.domain.instruction.Reply;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Answers to instructions. They are issued by other contracts only, so no transaction here issues one. */
@Contract(name = "instruction")
public final class InstructionContract implements ContractInterface {
    private final Shell shell;

    public InstructionContract() {
        this(Shell.system());
    }

    public InstructionContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String answer(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Reply.class, call -> Answers.give(call, call.command()));
    }
}
