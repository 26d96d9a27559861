package io.livetrace.gateway.lookup;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * An answer ready to be sent.
 *
 * @param json the lookup as JSON
 * @param etag the same for answers that differ only in the block up to which they were read; so it is weak (RFC 9110, 8.8.1)
 */
public record Ready(Answer answer, Buffer json, String etag) {
    static Ready of(Answer answer) {
        return new Ready(answer, Buffer.buffer(Json.write(answer.lookup())), etag(answer.lookup()));
    }

    private static String etag(Lookup lookup) {
        Evidence.Position nowhere =
                new Evidence.Position(lookup.evidence().asOf().channel(), 0, Instant.EPOCH);
        Evidence undated = new Evidence(
                lookup.evidence().endorsedBy(),
                lookup.evidence().lastRecord(),
                nowhere,
                lookup.evidence().demo());
        return "W/\"" + Digest.of(Json.write(lookup.with(undated))).hex().substring(0, 32) + '"';
    }
}
