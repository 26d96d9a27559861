package io.livetrace.gateway.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The HTTP edge itself says no, before any contract was asked. */
public final class HttpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the edge can object to, with the status that says so. */
    public enum Code {
        MALFORMED_REQUEST(400),
        NOT_SIGNED_IN(401),
        NOT_YOURS(403),
        NO_SUCH_RESOURCE(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        PRECONDITION_FAILED(412),
        BODY_TOO_LARGE(413),
        URI_TOO_LONG(414),
        UNSUPPORTED_MEDIA_TYPE(415),
        TOO_MANY_REQUESTS(429),
        NOT_YET_READ(503),
        LANE_ELSEWHERE(503);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Code code;
    private final transient List<Problem.Fault> faults;
    private final transient Optional<Duration> retryAfter;

    private HttpRefusal(Code code, String detail, List<Problem.Fault> faults, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public static HttpRefusal of(Code code, String detail) {
        return new HttpRefusal(code, detail, List.of(), Optional.empty());
    }

    /** The request does not fit the contract; each fault names its place. */
    public static HttpRefusal malformed(String detail, List<Problem.Fault> faults) {
        return new HttpRefusal(Code.MALFORMED_REQUEST, detail, faults, Optional.empty());
    }

    /** Not now: the same request may succeed after a pause. */
    public static HttpRefusal later(Code code, String detail, Duration retryAfter) {
        return new HttpRefusal(code, detail, List.of(), Optional.of(retryAfter));
    }

    public static HttpRefusal notSignedIn() {
        return of(Code.NOT_SIGNED_IN, "sign in: send an Authorization header with a bearer token");
    }

    public Code code() {
        return code;
    }

    List<Problem.Fault> faults() {
        return faults;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
