package io.livetrace.chaincode;

import io.livetrace.chaincode.ledger.Keys;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.embedded.Invocation;
import java.util.Set;

/** What two colluding organisations do with altered code: write and delete bare records in another company's name. */
public record Forgery(Network network, String mspId, String otherMspId) {
    public void put(LedgerRecord content) {
        run("forge:put", Keys.composite(content.recordKey()), Json.write(content));
    }

    public void delete(RecordKey<?> key) {
        run("forge:delete", Keys.composite(key));
    }

    private void run(String function, String... arguments) {
        network.ledger()
                .submit(
                        Invocation.of("livetrace", function, arguments),
                        network.ledger().identity(mspId, "forger"),
                        Set.of(mspId, otherMspId))
                .join();
    }
}
