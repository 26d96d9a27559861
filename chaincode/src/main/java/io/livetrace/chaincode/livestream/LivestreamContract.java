package io.livetrace.chaincode.livestream;

import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.livestream.Agreement;
import io.livetrace.domain.livestream.ChannelPriorities;
import io.livetrace.domain.livestream.ConfirmGates;
import io.livetrace.domain.livestream.Confirmation;
import io.livetrace.domain.livestream.CreditGrant;
import io.livetrace.domain.livestream.CreditLine;
import io.livetrace.domain.livestream.Crediting;
import io.livetrace.domain.livestream.LanePlan;
import io.livetrace.domain.livestream.LivestreamCode;
import io.livetrace.domain.livestream.Planning;
import io.livetrace.domain.livestream.Preparation;
import io.livetrace.domain.livestream.Running;
import io.livetrace.domain.livestream.SelectionCheck;
import io.livetrace.domain.livestream.Session;
import io.livetrace.domain.livestream.Slot;
import io.livetrace.domain.livestream.SlotSupply;
import io.livetrace.domain.livestream.Supplying;
import io.livetrace.domain.livestream.TermsKeeping;
import io.livetrace.domain.participant.Host;
import io.livetrace.domain.stock.SaleWindow;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Sessions and slots, from the plan to the settlement. */
@Contract(name = "livestream")
public final class LivestreamContract implements ContractInterface {
    private final Shell shell;

    public LivestreamContract() {
        this(Shell.system());
    }

    public LivestreamContract(Shell shell) {
        this.shell = shell;
    }

    @Transaction
    public String plan(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Planning.Plan.class, call -> {
            SlotReader reader = new SlotReader(call.state());
            Session session = call.command().by(call.actorGln());
            Outcome outcome = Planning.plan(
                    call.state().find(session.recordKey()),
                    call.state().find(Host.key(session.hostId())),
                    session,
                    call.actor());
            reader.authentic(session);
            return outcome;
        });
    }

    /** Terms that come as transient data go to the operator and the brands of the offer, as far as they run peers. */
    @Transaction
    public String propose(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Planning.Propose.class, call -> {
            SlotReader reader = new SlotReader(call.state());
            Slot slot = call.command().by(call.actorGln());
            Outcome outcome = Planning.propose(
                            reader.session(slot.sessionId()),
                            call.state().find(slot.recordKey()),
                            reader.products(slot),
                            slot,
                            call.actor())
                    .and(new HiddenTerms(call)
                            .copies(
                                    slot.slotId(),
                                    slot.termsDigest(),
                                    slot.offer().gtins()));
            reader.authentic(slot);
            return outcome;
        });
    }

    /** Terms that come as transient data go to the owner, if it runs a peer. */
    @Transaction
    public String agree(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Planning.Agree.class, call -> {
            SlotReader reader = new SlotReader(call.state());
            Agreement agreement = call.command().by(call.actorGln(), call.tx().time());
            Slot slot = reader.authentic(reader.slot(agreement.slotId()));
            Outcome outcome = Planning.agree(
                            slot, call.state().find(agreement.recordKey()), agreement, call.actor(), call.tx())
                    .and(new HiddenTerms(call).copies(slot.slotId(), agreement.termsDigest(), List.of()));
            reader.authentic(agreement);
            return outcome;
        });
    }

    /** Tells a party which terms the slot cites, and what they are if the peer that answers is its own and keeps them. */
    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String terms(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .answer(
                        Running.OfSlot.class,
                        call -> new HiddenTerms(call).copy(call.command().slotId()));
    }

    @Transaction
    public String purgeTerms(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Running.OfSlot.class,
                        call -> TermsKeeping.purge(
                                new HiddenTerms(call).slot(call.command().slotId()), call.actor()));
    }

    @Transaction
    public String signSelectionCheck(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(SelectionCheck.class, call -> {
            SlotReader reader = new SlotReader(call.state());
            SelectionCheck check = call.command();
            Outcome outcome = Planning.check(reader.slot(check.slotId()), check, call.actor(), call.tx());
            reader.authentic(check);
            return outcome;
        });
    }

    /** Sets which stock the channel's slots sell first, as far as they do not say so themselves. */
    @Transaction
    public String setPriorities(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(ChannelPriorities.class, call -> ChannelPriorities.set(call.command(), call.actor()));
    }

    /** Sets how much an operator may sell of the caller's stock before it pays, in all slots together. */
    @Transaction
    public String limitCredit(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Crediting.Limit.class, call -> {
            Gln operator = call.command().operator();
            call.state().participant(operator);
            return Crediting.limit(
                    call.state().find(CreditLine.key(call.actorGln(), operator)), call.command(), call.actor());
        });
    }

    /** Grants a slot a part of that. */
    @Transaction
    public String grantCredit(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Crediting.Grant.class, call -> {
            SlotReader reader = new SlotReader(call.state());
            Slot slot = reader.slot(call.command().slotId());
            return Crediting.grant(
                    slot,
                    call.state().find(CreditGrant.key(slot.slotId(), call.actorGln())),
                    reader.creditLine(call.actorGln(), slot),
                    call.command(),
                    call.actor());
        });
    }

    @Transaction
    public String confirm(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Confirmation.Confirm.class,
                        call -> Confirmation.confirm(
                                preparation(call), call.command().batchLimit(), call.actor(), call.tx()));
    }

    /** Tells which gates a confirmation with these lanes would find shut; writes nothing. */
    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String gates(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .answer(Confirmation.Confirm.class, call -> ConfirmGates.shut(preparation(call), call.tx()));
    }

    @Transaction
    public String addLane(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Supplying.AddLane.class, call -> {
            Supplying.AddLane add = call.command();
            return Supplying.addLane(supplying(call, add.slotId(), add.lane()), add.n(), call.actor(), call.tx());
        });
    }

    /** Reads no lane, so it goes through however fast the lane sells. */
    @Transaction
    public String topUp(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Supplying.TopUp.class, call -> {
            Supplying.TopUp more = call.command();
            return Supplying.topUp(supplying(call, more.slotId(), more.plan()), more.n(), call.actor(), call.tx());
        });
    }

    @Transaction
    public String goLive(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Running.GoLive.class,
                        call -> Running.goLive(
                                session(call, call.command().sessionId()), call.command(), call.actor()));
    }

    @Transaction
    public String endSession(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Running.OfSession.class,
                        call -> Running.endSession(session(call, call.command().sessionId()), call.actor()));
    }

    @Transaction
    public String cancelSession(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Running.OfSession.class,
                        call -> Running.cancelSession(
                                session(call, call.command().sessionId()), call.actor()));
    }

    @Transaction
    public String end(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Running.OfSlot.class, call -> {
            RecordId slotId = call.command().slotId();
            return Running.end(slot(call, slotId), window(call, slotId), call.actor(), call.tx());
        });
    }

    @Transaction
    public String cancel(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Running.OfSlot.class, call -> {
            RecordId slotId = call.command().slotId();
            return Running.cancel(
                    slot(call, slotId), call.state().find(SaleWindow.key(slotId)), call.actor(), call.tx());
        });
    }

    @Transaction
    public String stop(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Running.Stop.class, call -> {
            SlotReader reader = new SlotReader(call.state());
            Slot slot = reader.slot(call.command().slotId());
            return Running.stop(
                    slot, window(call, slot.slotId()), reader.products(slot), call.command(), call.actor(), call.tx());
        });
    }

    /** Reads the slot's lanes and grants as closed ranges: one that is added meanwhile makes this one void. */
    @Transaction
    public String settle(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Running.OfSlot.class, call -> {
            SlotReader reader = new SlotReader(call.state());
            Slot slot = reader.slot(call.command().slotId());
            return Running.settle(slot, reader.allotted(slot), reader.credits(slot), call.actor());
        });
    }

    private static Preparation preparation(Call<Confirmation.Confirm> call) {
        SlotReader reader = new SlotReader(call.state());
        return reader.preparation(
                reader.slot(call.command().slotId()),
                call.command().lanes(),
                SlotSupply.none(call.command().slotId()));
    }

    private static Preparation supplying(Call<?> call, RecordId slotId, LanePlan plan) {
        SlotReader reader = new SlotReader(call.state());
        Slot slot = reader.slot(slotId);
        return reader.preparation(slot, List.of(plan), reader.supply(slot));
    }

    private static Session session(Call<?> call, RecordId sessionId) {
        return new SlotReader(call.state()).session(sessionId);
    }

    private static Slot slot(Call<?> call, RecordId slotId) {
        return new SlotReader(call.state()).slot(slotId);
    }

    /** A slot that was never confirmed has no sale; its state refuses first. */
    private static SaleWindow window(Call<?> call, RecordId slotId) {
        return call.state().require(SaleWindow.key(slotId), LivestreamCode.SLOT_STATE);
    }
}
