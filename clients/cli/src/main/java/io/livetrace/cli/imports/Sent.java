package io.livetrace.cli.imports;

import io.livetrace.cli.http.Answer;
import java.util.Optional;

/** What became of one draft. */
record Sent(Draft draft, Fate fate, Optional<Reject> reject) {
    /** What can become of a draft. */
    enum Fate {
        RECORDED,
        /** This very content was recorded before. */
        ALREADY_THERE,
        /** Taken, but the ledger has not answered in time; importing the file again tells. */
        PENDING,
        FAILED
    }

    /** The keys are digests of the content, so a key that was used before stands for this very content. */
    private static final String SAME_KEY = "REQUEST_ID_REUSED";

    static Sent of(Draft draft, Answer answer) {
        if (answer.isPending()) {
            return new Sent(draft, Fate.PENDING, Optional.empty());
        }
        if (answer.isGood()) {
            return new Sent(draft, Fate.RECORDED, Optional.empty());
        }
        return answer.code().equals(SAME_KEY)
                ? new Sent(draft, Fate.ALREADY_THERE, Optional.empty())
                : failed(draft, answer.problem());
    }

    static Sent failed(Draft draft, String sentence) {
        RowProblem problem = new RowProblem(draft.line(), Optional.empty(), sentence);
        return new Sent(draft, Fate.FAILED, Optional.of(new Reject(draft.rows(), problem)));
    }
}
