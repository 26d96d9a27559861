package io.livetrace.gateway.ledger.embedded;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Caller;
import io.livetrace.gateway.ledger.Ledger;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.Receipt;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** What the platform and the carrier can do together with altered code: write bare records in anybody's name. */
public record Forgery(Ledger ledger) {
    /** A network in which those two run altered code. */
    public static LedgerOpening network(Path directory) {
        return Networks.withAltered(directory, Forger::new, "PlatformMSP", "LogisticsMSP");
    }

    /** Writes a record without its seal. The ledger finds it valid. */
    public Receipt put(LedgerRecord content) {
        return put(content.recordKey(), Json.write(content));
    }

    /** Writes anything under a record's key. */
    public Receipt put(RecordKey<?> key, String content) {
        Caller carrier = DemoCompany.LOGISTICS.caller();
        Map<String, String> command = Map.of("key", composite(key), "content", content);
        return ledger.submit(carrier, Call.of(Forger.FUNCTION, UUID.randomUUID().toString(), carrier, command))
                .await();
    }

    private static String composite(RecordKey<?> key) {
        return "\0" + key.type().name() + "\0" + String.join("\0", key.parts()) + "\0";
    }
}
