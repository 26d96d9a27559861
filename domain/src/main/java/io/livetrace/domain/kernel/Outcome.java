package io.livetrace.domain.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What an accepted transaction does: what its caller is told, and every change of state, events and instructions among them.
 * Immutable; {@code put} and {@code delete} give a longer outcome.
 *
 * @param result what the caller receives as JSON, mostly the record that the command was about
 * @param writes the changes, in order; the last write of a key wins
 */
public record Outcome(Object result, List<Write> writes) {
    public Outcome {
        writes = List.copyOf(writes);
    }

    /** An outcome that tells the caller {@code result} and changes nothing yet. */
    public static Outcome of(Object result) {
        return new Outcome(result, List.of());
    }

    /** An outcome whose result is the record that it writes. */
    public static Outcome writing(LedgerRecord content) {
        return of(content).put(content);
    }

    public Outcome put(LedgerRecord content) {
        return and(List.of(new Write.Put(content)));
    }

    public Outcome putAll(Collection<? extends LedgerRecord> contents) {
        return and(contents.stream().map(Write.Put::new).toList());
    }

    public Outcome delete(RecordKey<?> key) {
        return and(List.of(new Write.Delete(key)));
    }

    /** This outcome followed by more writes. */
    public Outcome and(Collection<? extends Write> more) {
        List<Write> all = new ArrayList<>(writes);
        all.addAll(more);
        return new Outcome(result, all);
    }
}
