package io.livetrace.domain;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.Outcome;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Write;
import java.util.List;

/** What an outcome writes, by type. */
public final class Outcomes {
    private Outcomes() {}

    public static <T extends LedgerRecord> List<T> puts(Outcome outcome, Class<T> type) {
        return outcome.writes().stream()
                .filter(Write.Put.class::isInstance)
                .map(write -> ((Write.Put) write).content())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The only record of that type that the outcome writes. */
    public static <T extends LedgerRecord> T put(Outcome outcome, Class<T> type) {
        List<T> all = puts(outcome, type);
        if (all.size() != 1) {
            throw new AssertionError("expected one " + type.getSimpleName() + " but got " + all);
        }
        return all.get(0);
    }

    public static List<RecordKey<?>> deletes(Outcome outcome) {
        return outcome.writes().stream()
                .filter(Write.Delete.class::isInstance)
                .<RecordKey<?>>map(Write::key)
                .toList();
    }
}
