package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.domain.kernel.RecordKey;
import io.livetrace.domain.kernel.Records;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.ledger.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to become of one write: whoever folds blocks relies on a record only when it is ours, can be read, stands where it
 * belongs and carries the seal of the company that it speaks for.
 *
 * @param key where it stands
 * @param before what was relied upon until now; empty, too, where nobody asked for it
 * @param after what is relied upon from now on
 * @param json what was written; empty when the key is deleted
 * @param fault why nobody may rely on what was written; empty when they may
 */
public record Verdict(
        StateKey key,
        Optional<? extends LedgerRecord> before,
        Optional<LedgerRecord> after,
        String json,
        String fault) {

    /**
     * On each write of a transaction under a composite key.
     *
     * @param now the state before it, which says who seals what
     * @param earlier looks up what is written over, where that is of interest
     */
    public static List<Verdict> on(
            Block.Transaction tx, Records now, Function<RecordKey<?>, Optional<? extends LedgerRecord>> earlier) {
        Seals seals = new Seals(now, tx);
        List<Verdict> verdicts = new ArrayList<>();
        for (Block.Write write : tx.writes()) {
            StateKey.parse(write.key()).ifPresent(key -> verdicts.add(on(key, write, seals, earlier)));
        }
        return List.copyOf(verdicts);
    }

    public boolean isReliable() {
        return fault.isEmpty();
    }

    private static Verdict on(
            StateKey key,
            Block.Write write,
            Seals seals,
            Function<RecordKey<?>, Optional<? extends LedgerRecord>> earlier) {
        String json = write.value().orElse("");
        Optional<RecordKey<?>> recordKey = key.recordKey();
        if (recordKey.isEmpty()) {
            return new Verdict(key, Optional.empty(), Optional.empty(), json, "its type is not known");
        }
        Optional<? extends LedgerRecord> before = earlier.apply(recordKey.get());
        Optional<String> unsealed = seals.fault(recordKey.get(), write);
        if (unsealed.isPresent()) {
            return new Verdict(key, before, Optional.empty(), json, unsealed.get());
        }
        try {
            Optional<LedgerRecord> after = write.value().map(value -> read(recordKey.get(), value));
            return new Verdict(key, before, after, json, "");
        } catch (Refusal unreadable) {
            return new Verdict(key, before, Optional.empty(), json, String.valueOf(unreadable.getMessage()));
        }
    }

    private static LedgerRecord read(RecordKey<?> key, String json) {
        LedgerRecord content = Json.read(json, key.type().javaType());
        Refusal.unless(
                content.recordKey().equals(key), KernelCode.INVALID_VALUE, "it stands under the key of another record");
        return content;
    }
}
