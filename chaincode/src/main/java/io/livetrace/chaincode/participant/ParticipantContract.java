package io.livetrace.chaincode.participant;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Decision;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.domain.participant.Admission;
import io.livetrace.domain.participant.Belongings;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.PartyKey;
import io.livetrace.domain.participant.PrefixOwner;
import io.livetrace.domain.participant.Role;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Companies, their keys, hosts and places. Everything here is the platform's to submit. */
@Contract(name = "participant")
public final class ParticipantContract implements ContractInterface {
    private final Shell shell;

    public ParticipantContract() {
        this(Shell.system());
    }

    public ParticipantContract(Shell shell) {
        this.shell = shell;
    }

    /** The network's first transaction. */
    @Transaction
    public String genesis(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).found(Admission.Found.class, Admission::genesis);
    }

    /** Goes over to later rules, for everyone and from the next block on. */
    @Transaction
    public String changeRules(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        RulesVersion.class,
                        byPlatform(call -> call.state()
                                .find(RulesVersion.key())
                                .orElse(RulesVersion.FIRST)
                                .changeTo(call.command())));
    }

    @Transaction
    public String register(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Admission.Register.class,
                        byPlatform(call -> Admission.register(registry(call.state(), call.command()), call.command())));
    }

    @Transaction
    public String changeStatus(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Admission.ChangeStatus.class,
                        byPlatform(call -> Admission.changeStatus(
                                call.state().participant(call.command().gln()), call.command(), call.tx())));
    }

    @Transaction
    public String registerKey(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(PartyKey.class, byPlatform(call -> {
            call.state().participant(call.command().gln());
            return Belongings.registerKey(call.state().exists(call.command().recordKey()), call.command());
        }));
    }

    @Transaction
    public String registerHost(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Host.class, byPlatform(call -> {
            Participant operator = call.state().participant(call.command().operator());
            boolean worksForAnother = call.state()
                    .find(call.command().recordKey())
                    .filter(host -> !host.operator().equals(operator.gln()))
                    .isPresent();
            return Belongings.registerHost(operator, worksForAnother, call.command(), call.tx());
        }));
    }

    @Transaction
    public String registerLocation(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Location.class, byPlatform(call -> {
            Participant operator = call.state().participant(call.command().operator());
            return Belongings.registerLocation(operator, call.command());
        }));
    }

    private static <C> Decision<C> byPlatform(Decision<C> decision) {
        return (Call<C> call) -> {
            call.actor().require(Role.PLATFORM);
            return decision.decide(call);
        };
    }

    private static Admission.Registry registry(State state, Admission.Register command) {
        List<PrefixOwner> rows = command.prefixes().stream()
                .flatMap(prefix -> PrefixOwner.keysOf(prefix).stream())
                .flatMap(key -> state.find(key).stream())
                .toList();
        return new Admission.Registry(state.exists(Participant.key(command.gln())), rows);
    }
}
