package io.livetrace.cli.imports;

import io.livetrace.cli.http.Answer;
import java.util.List;
import java.util.Optional;

/** What became of one draft. */
record Sent(Draft draft, Fate fate, Optional<Reject> reject) {
    /** What can become of a draft. */
    enum Fate {
        RECORDED,
        /** Recorded as it was, but too late to move anything. */
        LATE,
        /** This very content was recorded before. */
        ALREADY_THERE,
        /** Taken, but the ledger has not answered in time; importing the file again tells. */
        PENDING,
        FAILED
    }

    static Sent as(Fate fate, Draft draft) {
        return new Sent(draft, fate, Optional.empty());
    }

    static Sent refused(Draft draft, Answer answer) {
        RowProblem problem = new RowProblem(draft.line(), Optional.empty(), answer.problem());
        return new Sent(draft, Fate.FAILED, Optional.of(new Reject(draft.rows(), List.of(problem))));
    }
}
