package io.livetrace.domain.lot;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Text;
import java.time.Instant;

/**
 * One reason why a gate is shut.
 *
 * @param holdId the issuer's own id; a report that shuts a gate lends it its own
 * @param issuer who shut it
 * @param byReport whether a non-conformant report of that id did; then only a conformant report opens it
 */
public record Hold(RecordId holdId, Gln issuer, String reason, Instant since, boolean byReport) {
    public Hold {
        Text.require("reason", reason);
    }
}
