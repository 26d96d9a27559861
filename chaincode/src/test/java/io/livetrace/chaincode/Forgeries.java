package io.livetrace.chaincode;

import static io.livetrace.chaincode.Company.LOGISTICS;
import static io.livetrace.chaincode.Company.PLATFORM;

import io.livetrace.chaincode.ledger.Keys;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.embedded.Invocation;
import io.livetrace.embedded.TransactionResult;
import java.util.Set;

/**
 * What the platform and an accomplice can do together once both run {@link Forger}: they satisfy the chaincode's policy, and
 * write bare records in anybody's name.
 */
public record Forgeries(Network network, Company accomplice) {
    /** The platform and the logistics firm. */
    public Forgeries(Network network) {
        this(network, LOGISTICS);
    }

    /** A network in which the platform and the logistics firm run altered code. */
    public static Network startNetwork() {
        return startNetwork(LOGISTICS);
    }

    /** A network in which the platform and that company run altered code. */
    public static Network startNetwork(Company accomplice) {
        return Network.startWithAltered(Forger::new, PLATFORM.mspId(), accomplice.mspId());
    }

    /** Writes a record without its seal. */
    public TransactionResult put(LedgerRecord content) {
        return run("forge:put", Keys.composite(content.recordKey()), Json.write(content));
    }

    /** Writes other content under a record's key. */
    public TransactionResult put(RecordKey<?> key, String content) {
        return run("forge:put", Keys.composite(key), content);
    }

    public TransactionResult delete(RecordKey<?> key) {
        return run("forge:delete", Keys.composite(key));
    }

    /** Writes a record with a seal in the victim's collection, without the victim's endorsement. */
    public TransactionResult putSealed(LedgerRecord content, Company victim) {
        return run("forge:seal", Keys.composite(content.recordKey()), Json.write(content), victim.mspId());
    }

    private TransactionResult run(String function, String... args) {
        return network.ledger()
                .submit(
                        Invocation.of("livetrace", function, args),
                        network.ledger().identity(accomplice.mspId(), "forger"),
                        Set.of(PLATFORM.mspId(), accomplice.mspId()))
                .join();
    }
}
