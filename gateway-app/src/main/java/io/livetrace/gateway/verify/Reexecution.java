package io.livetrace.gateway.verify;

import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.embedded.ContractReplay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Runs every transaction again that needs no secret; copies of terms, which need one, are left to {@link TermsCopies}. Whatever
 * the endorsers have signed, it is right only if the contracts compute it, too.
 */
final class Reexecution implements Rule {
    private static final String DELETED = "deleted";

    private final ContractReplay replay;

    Reexecution(ContractReplay replay) {
        this.replay = replay;
    }

    @Override
    public Check check() {
        return Check.REEXECUTION;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        Block.Transaction tx = step.tx();
        if (tx.invocation().isEmpty()) {
            if (!tx.writes().isEmpty() || !tx.hashedWrites().isEmpty()) {
                wrong.accept("it writes to our state without a call of our contracts");
            }
            return 0;
        }
        if (OpeningRules.apply(step)) {
            return 0;
        }
        compare(step, replay.run(tx, tx.invocation().get()), wrong);
        return 1;
    }

    private static void compare(Step step, ContractReplay.Computed computed, Consumer<String> wrong) {
        if (computed.refusal().isPresent()) {
            wrong.accept("the contracts refuse it: " + computed.refusal().get());
            return;
        }
        List<Block.HashedWrite> seals = new ArrayList<>(step.tx().hashedWrites());
        seals.removeAll(TermsCopies.of(step));
        Map<String, String> written = changes(step.tx().writes(), seals);
        Map<String, String> due = changes(computed.writes(), computed.hashedWrites());
        TreeSet<String> all = new TreeSet<>(written.keySet());
        all.addAll(due.keySet());
        for (String key : all) {
            if (!due.containsKey(key)) {
                wrong.accept("it writes " + key + ", which the contracts leave alone");
            } else if (!written.containsKey(key)) {
                wrong.accept("it does not write " + key + ", which the contracts do");
            } else if (!Objects.equals(written.get(key), due.get(key))) {
                wrong.accept("it writes something else to " + key + " than the contracts do");
            }
        }
    }

    private static Map<String, String> changes(List<Block.Write> writes, List<Block.HashedWrite> hashedWrites) {
        Map<String, String> changes = new HashMap<>();
        writes.forEach(write -> changes.put(readable(write.key()), write.value().orElse(DELETED)));
        hashedWrites.forEach(write -> changes.put(
                write.collection() + " " + write.keyHash(), write.valueHash().orElse(DELETED)));
        return changes;
    }

    private static String readable(String key) {
        return key.replace('\0', ' ').strip();
    }
}
