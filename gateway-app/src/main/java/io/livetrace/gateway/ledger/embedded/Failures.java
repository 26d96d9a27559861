package io.livetrace.gateway.ledger.embedded;

import io.livetrace.embedded.EndorseException;
import io.livetrace.embedded.EvaluateException;
import io.livetrace.gateway.ledger.Objection;
import io.livetrace.gateway.ledger.Refusals;
import java.util.List;
import java.util.Set;

/** The embedded ledger's failures in the port's words. */
final class Failures {
    private Failures() {}

    static Throwable ofEvaluating(Throwable failure) {
        if (!(failure instanceof EvaluateException)) {
            return failure;
        }
        return Refusals.parse(String.valueOf(failure.getMessage()))
                .<Throwable>map(refusal -> refusal)
                .orElse(failure);
    }

    static Throwable ofEndorsing(Throwable failure, Set<String> asked) {
        if (!(failure instanceof EndorseException unendorsed)) {
            return failure;
        }
        List<Objection> objections = unendorsed.details().stream()
                .map(detail -> new Objection(detail.mspId(), detail.message()))
                .toList();
        return Objection.verdict(asked, objections)
                .<Throwable>map(verdict -> verdict)
                .orElse(failure);
    }
}
