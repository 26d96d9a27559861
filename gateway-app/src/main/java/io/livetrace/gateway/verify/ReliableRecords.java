package io.livetrace.gateway.verify;

import java.util.function.Consumer;

/** Every record is ours, can be read, stands where it belongs and is sealed: the test that the read model makes, too. */
final class ReliableRecords implements Rule {
    @Override
    public Check check() {
        return Check.RECORDS;
    }

    @Override
    public int look(Step step, Consumer<String> wrong) {
        step.verdicts().stream()
                .filter(verdict -> !verdict.isReliable())
                .forEach(verdict -> wrong.accept(verdict.key() + ": " + verdict.fault()));
        int others = step.tx().writes().size() - step.verdicts().size();
        if (others > 0) {
            wrong.accept(others + " keys are no keys of records");
        }
        return step.tx().writes().size();
    }
}
