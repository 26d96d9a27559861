package io.livetrace.chaincode.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.MspId;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.Request;
import io.livetrace.domain.kernel.TxContext;
import io.livetrace.domain.participant.Genesis;
import io.livetrace.domain.participant.Participant;
import io.livetrace.domain.participant.ParticipantCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.shim.ChaincodeException;

/**
 * What every transaction passes: clock, caller, request id, rules, decision, writing. The clock is the endorser's own; it
 * refuses, but never reaches a decision or a write set.
 */
public final class Shell {
    /** How far a transaction's time may be from the endorser's clock. */
    public static final Duration LARGEST_SKEW = Duration.ofSeconds(30);

    private final Clock clock;
    private final List<Consequence> consequences = Consequence.registered();

    public Shell(Clock clock) {
        this.clock = clock;
    }

    /** The shell of a real endorser. */
    public static Shell system() {
        return new Shell(Clock.systemUTC());
    }

    /** Takes up a call; nothing is checked before one of the request's methods is called. */
    public Submission on(Context ctx, String requestId, String actor, String command) {
        return new Submission(ctx, requestId, actor, command);
    }

    /** One call of a transaction, not yet admitted. */
    public final class Submission {
        private final Transaction tx;
        private final String requestId;
        private final String actor;
        private final String command;

        private Submission(Context ctx, String requestId, String actor, String command) {
            this.tx = new Transaction(ctx.getStub());
            this.requestId = requestId;
            this.actor = actor;
            this.command = command;
        }

        /** Decides once per request id: a repeated command gets the stored result and writes nothing. */
        public <C> String decide(Class<C> type, Decision<C> decision) {
            return once(asked -> {
                Call<C> call = admit(company(), () -> Json.fromTree(asked, type));
                return withConsequences(decision.decide(call), call);
            });
        }

        /** The network's first transaction, before there is a company to act for. */
        public <C> String found(Class<C> type, Founding<C> founding) {
            return once(asked -> {
                boolean done = tx.state().exists(Genesis.key());
                return founding.decide(done, tx.caller(), Json.fromTree(asked, type));
            });
        }

        /** Decides a command that carries its own identity, such as an opening; the request id is not looked at. */
        public <C> String decideWithoutRequest(Class<C> type, Decision<C> decision) {
            return answering(() -> {
                requireFreshTime();
                Outcome outcome = decision.decide(admit(company(), () -> Json.read(command, type)));
                tx.write(outcome);
                return Json.write(outcome.result());
            });
        }

        /** Answers a question and writes nothing. */
        public <C> String answer(Class<C> type, Function<Call<C>, Object> question) {
            return answering(() -> Json.write(question.apply(admit(company(), () -> Json.read(command, type)))));
        }

        private String once(Function<JsonNode, Outcome> work) {
            return answering(() -> {
                requireFreshTime();
                Asked asked = Asked.of(command);
                Digest digest = Digest.of(tx.function() + "\n" + actor + "\n" + asked.text());
                Optional<Request> earlier = tx.state().find(Request.key(tx.caller(), requestId));
                if (earlier.isPresent()) {
                    return repeated(earlier.get(), digest);
                }
                Outcome outcome = work.apply(asked.command());
                String result = Json.write(outcome.result());
                tx.write(outcome.put(new Request(tx.caller(), requestId, digest, tx.id(), result)));
                return result;
            });
        }

        /** Who asks is looked at before what is asked. */
        private <C> Call<C> admit(Participant company, Supplier<C> content) {
            return new Call<>(tx.state(), tx.caller(), company, content.get(), context(), tx.secrets());
        }

        private Participant company() {
            Participant company = tx.state().participant(Gln.parse(actor));
            Refusal.unless(
                    company.mspId().equals(tx.caller()),
                    ParticipantCode.NOT_YOUR_COMPANY,
                    company.name() + " (" + actor + ") is not run by " + tx.caller());
            Refusal.unless(
                    company.status().mayAct(),
                    ParticipantCode.PARTICIPANT_SUSPENDED,
                    company.name() + " is " + company.status() + " and submits nothing");
            return company;
        }

        private Outcome withConsequences(Outcome decided, Call<?> call) {
            Outcome outcome = decided;
            for (Consequence consequence : consequences) {
                outcome = outcome.and(consequence.of(outcome, call));
            }
            return outcome;
        }

        private TxContext context() {
            return new TxContext(tx.id(), tx.time(), tx.state().rules());
        }

        private String repeated(Request earlier, Digest digest) {
            Refusal.unless(
                    earlier.digest().equals(digest),
                    KernelCode.REQUEST_ID_REUSED,
                    "request id " + requestId + " was used for another command; use a new one");
            return earlier.result();
        }

        private void requireFreshTime() {
            Instant now = clock.instant();
            Refusal.unless(
                    Duration.between(tx.time(), now).abs().compareTo(LARGEST_SKEW) <= 0,
                    KernelCode.CLOCK_SKEW,
                    "the transaction's time " + tx.time()
                            + " is more than 30 s away from the endorser's; set your clock");
        }
    }

    /** Decides the network's first transaction. */
    @FunctionalInterface
    public interface Founding<C> {
        Outcome decide(boolean done, MspId caller, C command);
    }

    /** A refusal leaves the chaincode as its message, which is all that a Fabric client receives. */
    private static String answering(Supplier<String> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw new ChaincodeException(refusal.getMessage());
        }
    }
}
