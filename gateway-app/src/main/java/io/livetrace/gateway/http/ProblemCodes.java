package io.livetrace.gateway.http;

import io.livetrace.domain.Features;
import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.readmodel.ReadCode;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every code that a problem can have, by its status, and what to do about each status. */
final class ProblemCodes {
    private ProblemCodes() {}

    static SortedMap<Integer, SortedSet<String>> byStatus() {
        SortedMap<Integer, SortedSet<String>> codes = new TreeMap<>();
        for (ErrorCode code : Features.errorCodes()) {
            add(codes, Problem.status(code.kind()), code.name());
        }
        for (ReadCode code : ReadCode.values()) {
            add(codes, Problem.status(code.kind()), code.name());
        }
        for (HttpRefusal.Code code : HttpRefusal.Code.values()) {
            add(codes, code.status(), code.name());
        }
        for (LedgerCode code : LedgerCode.values()) {
            add(codes, code.status(), code.name());
        }
        LedgerFailure.Invalid.OVERTAKEN.forEach(code -> add(codes, Problem.OVERTAKEN_STATUS, code));
        return codes;
    }

    static String advice(int status) {
        return switch (status) {
            case 202 ->
                "It may or may not take effect. Ask for the transaction, or send the same request under the same key.";
            case 400 -> "The request is malformed: mend the place that errors[] or the sentence names.";
            case 401 -> "Sign in: send a bearer token.";
            case 403 -> "This sign-in may not do that; the sentence says who may.";
            case 404 -> "There is no such thing, or this sign-in does not see it.";
            case 409 -> "What is there now does not allow it; the sentence says what would.";
            case 422 -> "This Idempotency-Key stands for another request: use a new one.";
            case 429 -> "Too many: wait as long as Retry-After says.";
            case 503 -> "Not now, and nothing has happened: send the same request again after Retry-After.";
            default -> "";
        };
    }

    private static void add(SortedMap<Integer, SortedSet<String>> codes, int status, String code) {
        codes.computeIfAbsent(status, none -> new TreeSet<>()).add(code);
    }
}
