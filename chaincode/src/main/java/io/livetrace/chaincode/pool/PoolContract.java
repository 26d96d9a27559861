package io.livetrace.chaincode.pool;

import io.livetrace.chaincode.instruction.Answers;
import io.livetrace.chaincode.ledger.Call;
import io.livetrace.chaincode.ledger.Shell;
import io.livetrace.chaincode.ledger.State;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.instruction.Conversation;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.participant.Location;
import io.livetrace.domain.pool.Counting;
import io.livetrace.domain.pool.Offering;
import io.livetrace.domain.pool.OnCall;
import io.livetrace.domain.pool.PoolCode;
import io.livetrace.domain.pool.PoolId;
import io.livetrace.domain.pool.PoolIn;
import io.livetrace.domain.pool.PoolUpdate;
import io.livetrace.domain.pool.Refilling;
import io.livetrace.domain.pool.Standby;
import io.livetrace.domain.pool.Taking;
import io.livetrace.domain.pool.TransferAcceptance;
import io.livetrace.domain.pool.TransferOffer;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** Stock at rest: counted, offered to another owner or place, taken there. */
@Contract(name = "pool")
public final class PoolContract implements ContractInterface {
    private final Shell shell;

    public PoolContract() {
        this(Shell.system());
    }

    public PoolContract(Shell shell) {
        this.shell = shell;
    }

    /** Also how one adds up what came into a pool that nobody else writes for long: the count finds what the books say. */
    @Transaction
    public String count(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Counting.Count.class, call -> {
            Counting.Count count = call.command();
            PoolUpdate pool = new PoolReader(call.state()).open(count.pool(), count.fold());
            return Counting.count(pool, place(call.state(), count.pool()), count, call.actor(), call.tx());
        });
    }

    @Transaction
    public String offerTransfer(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Offering.Offer.class, call -> {
            Offering.Offer offer = call.command();
            State state = call.state();
            state.participant(offer.to().owner());
            return Offering.offer(
                    state.isTaken(TransferOffer.key(call.actor().gln(), offer.transferId())),
                    location(state, offer.to().location()),
                    offer,
                    call.actor(),
                    call.tx());
        });
    }

    /** Offers a transfer that a lane calls when it runs low. */
    @Transaction
    public String standBy(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Offering.Offer.class, call -> {
            Offering.Offer offer = call.command();
            Standby.Facts facts = new Standby.Facts(
                    location(call.state(), offer.from().location()),
                    location(call.state(), offer.to().location()),
                    call.state().isTaken(TransferOffer.key(call.actorGln(), offer.transferId())),
                    call.state().range(OnCall.allFor(offer.to())));
            return Standby.offer(facts, offer, call.actor(), call.tx());
        });
    }

    /** Sends stock to where a lane ran low. Reads no lane: its instruction shows that it did. */
    @Transaction
    public String refill(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command)
                .decide(
                        Refilling.Refill.class,
                        call -> Refilling.refill(refilling(call), call.command(), call.actor(), call.tx()));
    }

    /** Takes goods that stay where they are. */
    @Transaction
    public String acceptTransfer(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Taking.Accept.class, call -> {
            Taking.Accept accept = call.command();
            var pending = pending(call, accept.giver(), accept.transferId(), accept.fold());
            return Taking.accept(pending, call.actor(), call.tx());
        });
    }

    /** Takes goods that arrived, as they were counted. */
    @Transaction
    public String receive(Context ctx, String requestId, String actor, String command) {
        return shell.on(ctx, requestId, actor, command).decide(Taking.Receive.class, call -> {
            Taking.Receive receive = call.command();
            var pending = pending(call, receive.giver(), receive.transferId(), receive.fold());
            return Taking.receive(pending, receive, call.actor(), call.tx());
        });
    }

    private static Refilling.Facts refilling(Call<Refilling.Refill> call) {
        State state = call.state();
        Refilling.Refill refill = call.command();
        Conversation request = Answers.conversation(state, refill.instruction());
        return new Refilling.Facts(
                request,
                new PoolReader(state).open(refill.from(), refill.fold()),
                location(state, refill.from().location()),
                location(state, Refilling.dryPlace(request.instruction())),
                state.isTaken(TransferOffer.key(call.actorGln(), refill.transferId())));
    }

    private static Location location(State state, Gln place) {
        return state.require(Location.key(place), PoolCode.LOCATION_NOT_FOUND);
    }

    private static Optional<Location> place(State state, PoolId pool) {
        return state.find(Location.key(pool.location()));
    }

    private static Taking.Pending pending(Call<?> call, Gln giver, RecordId transferId, List<PoolIn.Name> fold) {
        State state = call.state();
        TransferOffer offer = state.require(TransferOffer.key(giver, transferId), PoolCode.TRANSFER_NOT_FOUND);
        boolean taken = state.exists(TransferAcceptance.key(offer.taker(), giver, transferId));
        boolean waits = state.exists(OnCall.key(offer));
        return new Taking.Pending(offer, taken, waits, new PoolReader(state).open(offer.from(), fold));
    }
}
