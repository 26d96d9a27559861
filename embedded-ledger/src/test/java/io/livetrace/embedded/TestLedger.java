package io.livetrace.embedded;

import io.livetrace.embedded.identity.ClientIdentity;
import io.livetrace.embedded.policy.EndorsementPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * A ledger of four organisations, three of which run a peer: Alpha, Beta and Gamma. Two of the three must endorse. Delta has
 * clients only. Each peer has its own copy of the chaincode, so that a test can make one of them cheat.
 */
final class TestLedger implements AutoCloseable {
    static final String ALPHA = "AlphaMSP";
    static final String BETA = "BetaMSP";
    static final String GAMMA = "GammaMSP";
    static final String DELTA = "DeltaMSP";
    static final String CHAINCODE = "desk";

    private static final Set<String> USUAL = Set.of(ALPHA, BETA);

    private final Map<String, ScriptedChaincode> code =
            Map.of(ALPHA, new ScriptedChaincode(), BETA, new ScriptedChaincode(), GAMMA, new ScriptedChaincode());
    private final Faults faults = new Faults();
    private final EmbeddedLedger ledger;

    private TestLedger(UnaryOperator<LedgerConfig> settings) {
        ChaincodeDefinition desk = ChaincodeDefinition.of(
                        CHAINCODE, EndorsementPolicy.peers(2, ALPHA, BETA, GAMMA), () -> installed(ALPHA))
                .installedBy(BETA, () -> installed(BETA))
                .installedBy(GAMMA, () -> installed(GAMMA));
        LedgerConfig config = LedgerConfig.temporary("test")
                .with(
                        Organisation.withPeer(ALPHA),
                        Organisation.withPeer(BETA),
                        Organisation.withPeer(GAMMA),
                        Organisation.withoutPeer(DELTA))
                .with(desk)
                .with(faults);
        this.ledger = EmbeddedLedger.open(settings.apply(config));
    }

    private ScriptedChaincode installed(String mspId) {
        return Objects.requireNonNull(code.get(mspId));
    }

    static TestLedger open() {
        return open(config -> config);
    }

    static TestLedger open(UnaryOperator<LedgerConfig> settings) {
        return new TestLedger(settings);
    }

    /** With blocks of exactly two transactions, to be ordered by {@link #orderTogether}. */
    static TestLedger openWithBlocksOfTwo() {
        return open(config -> config.with(new BlockCutting(2, 1 << 20, Duration.ofSeconds(20))));
    }

    EmbeddedLedger ledger() {
        return ledger;
    }

    Faults faults() {
        return faults;
    }

    /** Every peer runs this. */
    TestLedger on(String function, Script script) {
        code.values().forEach(one -> one.on(function, script));
        return this;
    }

    /** One peer runs this. */
    TestLedger at(String mspId, String function, Script script) {
        installed(mspId).on(function, script);
        return this;
    }

    ClientIdentity client() {
        return ledger.identity(DELTA, "tester");
    }

    static Invocation call(String function, String... args) {
        return Invocation.of(CHAINCODE, function, args);
    }

    /** Submits with the usual two endorsers; fails with what the client would see. */
    TransactionResult submit(String function, String... args) {
        return submitBy(USUAL, function, args);
    }

    TransactionResult submitBy(Set<String> endorsers, String function, String... args) {
        return join(ledger.submit(call(function, args), client(), endorsers));
    }

    EndorsedTransaction endorse(String function, String... args) {
        return endorseBy(USUAL, function, args);
    }

    EndorsedTransaction endorseBy(Set<String> endorsers, String function, String... args) {
        return ledger.endorse(call(function, args), client(), endorsers);
    }

    /** Orders and waits for the validation code. */
    TxValidationCode code(EndorsedTransaction transaction) {
        return join(ledger.order(transaction)).code();
    }

    /** Orders two transactions, which meet in one block, and waits for their validation codes. */
    List<TxValidationCode> orderTogether(EndorsedTransaction first, EndorsedTransaction second) {
        CompletableFuture<CommitStatus> one = ledger.order(first);
        CompletableFuture<CommitStatus> other = ledger.order(second);
        return List.of(join(one).code(), join(other).code());
    }

    String evaluate(String function, String... args) {
        return ledger.evaluate(call(function, args), client(), Optional.empty()).toStringUtf8();
    }

    String evaluateAt(String mspId, String function, String... args) {
        return ledger.evaluate(call(function, args), client(), Optional.of(mspId))
                .toStringUtf8();
    }

    String state(String key) {
        return evaluate("get", key);
    }

    /** Waits for a future and throws what it failed with. */
    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
