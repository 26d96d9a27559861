package io.livetrace.gateway.verify;

import io.livetrace.domain.kernel.LedgerRecord;
import io.livetrace.gateway.readmodel.Verdict;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * No transaction changes a balance of the {@link Books}, so that nothing appears or vanishes, and no lane has more than a pool
 * has given. That a lane's own counts add up is the business of its record, which cannot be read otherwise.
 */
final class Conservation implements Rule {
    private final Map<String, LedgerRecord> entered = new HashMap<>();

    @Override
    public Check check() {
        return Check.STOCK;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        Map<String, BigDecimal> changes = new TreeMap<>();
        Books credit = new Books(step.now(), (account, value) -> changes.merge(account, value, BigDecimal::add));
        Books debit =
                new Books(step.now(), (account, value) -> changes.merge(account, value.negate(), BigDecimal::add));
        for (Verdict verdict : step.verdicts()) {
            if (verdict.isReliable()) {
                replace(verdict.key().toString(), verdict.after()).ifPresent(debit::enter);
                verdict.after().ifPresent(credit::enter);
            }
        }
        changes.forEach((account, change) -> {
            if (change.signum() != 0) {
                wrong.accept(
                        "the " + account + " do not add up: " + change.abs().toPlainString()
                                + (change.signum() > 0 ? " have vanished" : " came from nowhere"));
            }
        });
        return changes.size();
    }

    /** What was entered under the key before, which may be older than what was set aside since. */
    private Optional<LedgerRecord> replace(String key, Optional<LedgerRecord> after) {
        return Optional.ofNullable(after.isPresent() ? entered.put(key, after.get()) : entered.remove(key));
    }
}
