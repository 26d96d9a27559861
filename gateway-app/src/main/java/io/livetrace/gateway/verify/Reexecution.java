package io.livetrace.gateway.verify;

import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.embedded.ContractReplay;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Runs every transaction again that needs no secret. Whatever the endorsers have signed, it is right only if the contracts
 * compute it, too.
 */
final class Reexecution implements Rule {
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
        compare(tx, replay.run(tx, tx.invocation().get()), wrong);
        return 1;
    }

    private static void compare(Block.Transaction tx, ContractReplay.Computed computed, Consumer<String> wrong) {
        if (computed.refusal().isPresent()) {
            wrong.accept("the contracts refuse it: " + computed.refusal().get());
            return;
        }
        Map<String, Optional<String>> written = new HashMap<>();
        Map<String, Optional<String>> due = new HashMap<>();
        tx.writes().forEach(write -> written.put(readable(write.key()), write.value()));
        computed.writes().forEach(write -> due.put(readable(write.key()), write.value()));
        tx.hashedWrites().forEach(write -> written.put(named(write), write.valueHash()));
        computed.hashedWrites().forEach(write -> due.put(named(write), write.valueHash()));
        TreeSet<String> all = new TreeSet<>(written.keySet());
        all.addAll(due.keySet());
        for (String key : all) {
            if (!Objects.equals(written.get(key), due.get(key))) {
                wrong.accept(difference(key, written.get(key), due.get(key)));
            }
        }
    }

    private static String difference(
            String key,
            @org.jspecify.annotations.Nullable Optional<String> written,
            @org.jspecify.annotations.Nullable Optional<String> due) {
        if (due == null) {
            return "it writes " + key + ", which the contracts leave alone";
        }
        return written == null
                ? "it does not write " + key + ", which the contracts do"
                : "it writes something else to " + key + " than the contracts do";
    }

    private static String readable(String key) {
        return key.replace('\0', ' ').strip();
    }

    private static String named(Block.HashedWrite write) {
        return write.collection() + " " + write.keyHash();
    }
}
