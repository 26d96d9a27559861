package io.livetrace.gateway.http;

import io.livetrace.domain.kernel.ErrorCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What went wrong, as RFC 9457 writes it. Here stands the only table from kinds of failure to HTTP statuses.
 *
 * @param type where the code is explained
 * @param title the code in words
 * @param status the HTTP status
 * @param detail what is wrong and what to do
 * @param code the code that programs look at
 * @param retryable whether the same request may succeed later, unchanged
 * @param errors the places that are wrong, when there are several or they are known
 * @param txId the transaction in question, when there is one
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        boolean retryable,
        List<Fault> errors,
        Optional<String> txId) {
    /** Of a transaction that was overtaken: the same request may succeed. */
    static final int OVERTAKEN_STATUS = 503;

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Pattern PLACE = Pattern.compile("(/\\S*?): (.*)", Pattern.DOTALL);
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    /** One wrong place: a JSON Pointer into the body, or the name of a parameter, and what is wrong with it. */
    public record Fault(String pointer, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The problem that tells of a failure. A failure nobody foresaw tells nothing of the inside. */
    public static Problem of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return of(refusal);
        }
        if (failure instanceof HttpRefusal refusal) {
            return of(refusal);
        }
        if (failure instanceof LedgerFailure ledger) {
            return of(ledger);
        }
        return of(LedgerCode.INTERNAL_ERROR, "something went wrong here; the log of this gateway says what", false);
    }

    /** How long to wait before the same request has a chance; empty when it has none. */
    static Optional<Duration> retryAfter(Throwable failure) {
        if (failure instanceof HttpRefusal refusal) {
            return refusal.retryAfter();
        }
        if (failure instanceof LedgerFailure.Busy busy) {
            return Optional.of(busy.retryAfter());
        }
        return of(failure).status == 503 ? Optional.of(SHORTLY) : Optional.empty();
    }

    private static Problem of(Refusal refusal) {
        int status = status(refusal.code().kind());
        boolean retryable = refusal.code().kind() == ErrorCode.Kind.RETRY;
        Matcher place = PLACE.matcher(refusal.detail());
        List<Fault> faults = place.matches() ? List.of(new Fault(place.group(1), place.group(2))) : List.of();
        return of(status, refusal.code().name(), refusal.detail(), retryable).withFaults(faults);
    }

    private static Problem of(HttpRefusal refusal) {
        boolean retryable = refusal.retryAfter().isPresent();
        String code = refusal.code().name();
        return of(refusal.code().status(), code, String.valueOf(refusal.getMessage()), retryable)
                .withFaults(refusal.faults());
    }

    private static Problem of(LedgerFailure failure) {
        String detail = String.valueOf(failure.getMessage());
        if (failure instanceof LedgerFailure.Busy) {
            return of(LedgerCode.LEDGER_BUSY, detail, true);
        }
        if (failure instanceof LedgerFailure.EndorsersDisagree) {
            return of(LedgerCode.ENDORSERS_DISAGREE, detail, true);
        }
        if (failure instanceof LedgerFailure.Invalid invalid) {
            int status = invalid.isConflict() ? OVERTAKEN_STATUS : 502;
            return of(status, invalid.status().validationCode(), detail, invalid.isConflict())
                    .withTxId(invalid.status().txId());
        }
        LedgerFailure.OutcomeUnknown unknown = (LedgerFailure.OutcomeUnknown) failure;
        return of(LedgerCode.OUTCOME_UNKNOWN, detail, false).withTxId(unknown.txId());
    }

    private static Problem of(LedgerCode code, String detail, boolean retryable) {
        return of(code.status(), code.name(), detail, retryable);
    }

    static int status(ErrorCode.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case REUSED -> 422;
            case RETRY -> 503;
        };
    }

    static Problem of(int status, String code, String detail, boolean retryable) {
        String title = HttpResponseStatus.valueOf(status).reasonPhrase();
        return new Problem("/docs#" + code, title, status, detail, code, retryable, List.of(), Optional.empty());
    }

    private Problem withFaults(List<Fault> faults) {
        return new Problem(type, title, status, detail, code, retryable, faults, txId);
    }

    private Problem withTxId(String id) {
        return new Problem(type, title, status, detail, code, retryable, errors, Optional.of(id));
    }
}
