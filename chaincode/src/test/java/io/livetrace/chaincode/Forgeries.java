package io.livetrace.chaincode;

import io.livetrace.chaincode.ledger.Keys;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.embedded.Invocation;
import io.livetrace.embedded.TransactionResult;
import java.util.Set;

/**
 * What the platform and the logistics firm can do together once both run {@link Forger}: they satisfy the chaincode's policy,
 * and write bare records in anybody's name.
 */
public record Forgeries(Network network) {
    /** A network in which those two run altered code. */
    public static Network startNetwork() {
        return Network.startWithAltered(Forger::new, "PlatformMSP", "LogisticsMSP");
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
                        network.ledger().identity("LogisticsMSP", "forger"),
                        Set.of("PlatformMSP", "LogisticsMSP"))
                .join();
    }
}
