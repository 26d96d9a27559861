package io.livetrace.chaincode;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.livetrace.domain.Features;
import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.kernel.RulesVersion;
import io.livetrace.embedded.BlockCutting;
import io.livetrace.embedded.ChaincodeDefinition;
import io.livetrace.embedded.EmbeddedLedger;
import io.livetrace.embedded.EndorseException;
import io.livetrace.embedded.EvaluateException;
import io.livetrace.embedded.Invocation;
import io.livetrace.embedded.LedgerConfig;
import io.livetrace.embedded.Organisation;
import io.livetrace.embedded.TransactionException;
import io.livetrace.embedded.TransactionResult;
import io.livetrace.embedded.identity.ClientIdentity;
import io.livetrace.embedded.policy.EndorsementPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.shim.Chaincode;

/**
 * Five organisations on an embedded ledger, with the companies of {@link Company} registered and verified. Tests read as
 * what companies do: {@code network.as(BRAND).submit("catalog:register", product)}.
 */
public final class Network implements AutoCloseable {
    private static final String CHAINCODE = "livetrace";
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private final EmbeddedLedger ledger;
    private final TestClock clock;

    private Network(EmbeddedLedger ledger, TestClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A network whose companies are registered. */
    public static Network start() {
        return start(config -> config);
    }

    /** A network that was founded when there was but one set of rules. */
    public static Network startUnderFirstRules() {
        return found(config -> config, new TestClock(), Map.of());
    }

    /** A network with other settings, such as the pace of blocks or faults. */
    public static Network start(UnaryOperator<LedgerConfig> settings) {
        return start(settings, new TestClock(), Map.of());
    }

    /** A network in which these organisations run other code than LiveTrace's. */
    public static Network startWithAltered(Function<Clock, Chaincode> code, String... mspIds) {
        TestClock clock = new TestClock();
        Map<String, Supplier<? extends Chaincode>> altered = new HashMap<>();
        for (String mspId : mspIds) {
            altered.put(mspId, () -> code.apply(clock));
        }
        return start(config -> config, clock, altered);
    }

    private static Network start(
            UnaryOperator<LedgerConfig> settings, TestClock clock, Map<String, Supplier<? extends Chaincode>> altered) {
        Network network = found(settings, clock, altered);
        network.as(Company.PLATFORM).submit("participant:changeRules", RulesVersion.newest());
        return network;
    }

    private static Network found(
            UnaryOperator<LedgerConfig> settings, TestClock clock, Map<String, Supplier<? extends Chaincode>> altered) {
        EmbeddedLedger ledger = EmbeddedLedger.open(settings.apply(LedgerConfig.temporary(CHAINCODE)
                .with(
                        Organisation.withPeer("PlatformMSP"),
                        Organisation.withPeer("BrandMSP"),
                        Organisation.withPeer("LogisticsMSP"),
                        Organisation.withoutPeer("AnchorMSP"),
                        Organisation.withoutPeer("InspectorMSP"))
                .with(new ChaincodeDefinition(CHAINCODE, policy(), () -> new LiveTraceChaincode(clock), altered))
                .with(BlockCutting.DEFAULT)));
        Network network = new Network(ledger, clock);
        Company.registerAll(network);
        return network;
    }

    /** The platform and at least one other. */
    private static EndorsementPolicy policy() {
        return EndorsementPolicy.allOf(
                EndorsementPolicy.peer("PlatformMSP"), EndorsementPolicy.peers(1, "BrandMSP", "LogisticsMSP"));
    }

    /** What that company does next is done by a client of its own organisation. */
    public Client as(Company company) {
        return new Client(company, company.mspId(), Optional.empty());
    }

    public EmbeddedLedger ledger() {
        return ledger;
    }

    /** The clock of every endorser and client; tests move it. */
    public TestClock clock() {
        return clock;
    }

    /** A request id that no test has used. */
    public static String newRequestId() {
        return "request-" + REQUESTS.incrementAndGet();
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** A company's client. Immutable. */
    public final class Client {
        private final Company actor;
        private final String mspId;
        private final Optional<String> requestId;

        private Client(Company actor, String mspId, Optional<String> requestId) {
            this.actor = actor;
            this.mspId = mspId;
            this.requestId = requestId;
        }

        /** The same calls signed by another organisation's client: what a liar would send. */
        public Client signedBy(Company liar) {
            return new Client(actor, liar.mspId(), requestId);
        }

        /** The same calls under a request id that the test chooses. */
        public Client withRequestId(String id) {
            return new Client(actor, mspId, Optional.of(id));
        }

        /** Submits, waits for the commit and gives the answer; throws the chaincode's {@link Refusal}. */
        public JsonNode submit(String transaction, Object command) {
            return submit(transaction, command, Map.of());
        }

        /** As above, with transient data. */
        public JsonNode submit(String transaction, Object command, Map<String, byte[]> secrets) {
            return Json.tree(sent(transaction, command, secrets).payload().toStringUtf8());
        }

        /** Submits and gives the answer as the record that it is. */
        public <T> T submit(String transaction, Object command, Class<T> answer) {
            return Json.fromTree(submit(transaction, command), answer);
        }

        /** Submits and gives the committed transaction. */
        public TransactionResult sent(String transaction, Object command, Map<String, byte[]> secrets) {
            try {
                return submitAsync(transaction, command, secrets).join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? unwrapped(cause) : e;
            }
        }

        /** Submits and does not wait. A refusal arrives as {@link EndorseException}. */
        public CompletableFuture<TransactionResult> submitAsync(
                String transaction, Object command, Map<String, byte[]> secrets) {
            return ledger.submit(invocation(transaction, command, secrets), identity(), endorsers());
        }

        /** Asks without writing, at the company's own peer when it runs one. */
        public JsonNode evaluate(String transaction, Object query) {
            return evaluate(transaction, query, Optional.empty());
        }

        /** Asks another company's peer. */
        public JsonNode evaluateAt(Company other, String transaction, Object query) {
            return evaluate(transaction, query, Optional.of(other.mspId()));
        }

        private JsonNode evaluate(String transaction, Object query, Optional<String> peer) {
            try {
                return Json.tree(ledger.evaluate(invocation(transaction, query, Map.of()), identity(), peer)
                        .toStringUtf8());
            } catch (EvaluateException e) {
                throw unwrapped(e);
            }
        }

        private Invocation invocation(String transaction, Object command, Map<String, byte[]> secrets) {
            Map<String, ByteString> hidden = new HashMap<>();
            secrets.forEach((name, value) -> hidden.put(name, ByteString.copyFrom(value)));
            String json = command instanceof String text ? text : Json.write(command);
            return Invocation.of(
                            CHAINCODE,
                            transaction,
                            requestId.orElseGet(Network::newRequestId),
                            actor.gln().toString(),
                            json)
                    .withTransient(hidden)
                    .at(clock.instant());
        }

        private ClientIdentity identity() {
            return ledger.identity(mspId, "test");
        }

        /** The platform's peer and the actor's own, else one other. */
        private Set<String> endorsers() {
            return Set.of("PlatformMSP", actor.mspId().equals("LogisticsMSP") ? "LogisticsMSP" : "BrandMSP");
        }
    }

    /** Turns {@code chaincode response 500, CODE: …} back into the refusal; other failures stay what they are. */
    private static RuntimeException unwrapped(RuntimeException failure) {
        if (!(failure instanceof TransactionException) || failure.getMessage() == null) {
            return failure;
        }
        String message = failure.getMessage().replaceFirst("^chaincode response \\d+, ", "");
        int colon = message.indexOf(": ");
        Optional<ErrorCode> code = colon < 0 ? Optional.empty() : Features.errorCode(message.substring(0, colon));
        return code.<RuntimeException>map(known -> new Refusal(known, message.substring(colon + 2)))
                .orElse(failure);
    }

    /** A clock that stands at the real time until a test moves it. */
    public static final class TestClock extends Clock {
        private Duration ahead = Duration.ZERO;

        /** From now on it is later by that much, for endorsers and clients alike. */
        public synchronized void advance(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public synchronized Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
