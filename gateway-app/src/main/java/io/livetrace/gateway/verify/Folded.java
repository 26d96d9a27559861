package io.livetrace.gateway.verify;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Records;
import io.livetrace.gateway.readmodel.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that may be relied upon, as the blocks read so far leave them. In memory. */
final class Folded implements Records {
    private final Map<RecordKey<?>, LedgerRecord> records = new HashMap<>();

    @Override
    public <T extends LedgerRecord> Optional<T> find(RecordKey<T> key) {
        return Optional.ofNullable(records.get(key)).map(key.type().javaType()::cast);
    }

    void fold(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            verdict.key()
                    .recordKey()
                    .ifPresent(key -> verdict.after()
                            .ifPresentOrElse(content -> records.put(key, content), () -> records.remove(key)));
        }
    }
}
