package io.livetrace.gateway.lookup;

import io.livetrace.domain.kernel.Digest;
import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.http.ReadyReply;
import io.livetrace.gateway.http.Reply;
import java.time.Instant;

/**
 * An answer ready to be sent.
 *
 * @param json the lookup as JSON, which everybody may know, so that caches may keep it for a moment
 */
public record Ready(Answer answer, ReadyReply json) {
    private static final String SHORTLY = "public, max-age=2, stale-while-revalidate=10";

    static Ready of(Answer answer) {
        Lookup lookup = answer.lookup();
        return new Ready(
                answer,
                new ReadyReply(Reply.json(200, lookup)
                        .with("ETag", etag(lookup))
                        .with("Cache-Control", SHORTLY)
                        .with("As-Of-Block", lookup.asOfBlock())
                        .with("Access-Control-Allow-Origin", "*")));
    }

    /** The same for answers that differ only in the block up to which they were read; so it is weak (RFC 9110, 8.8.1). */
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
