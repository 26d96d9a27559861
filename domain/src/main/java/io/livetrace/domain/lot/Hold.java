package io.livetrace.domain.lot;

import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.kernel.RecordId;
import io.livetrace.domain.kernel.Text;
import java.time.Instant;

/**
 * One reason why a gate is shut.
 *
 * @param holdId the issuer's own id
 * @param issuer who shut it
 * @param byReport whether a non-conformant report of that id did; then only a conformant report opens it
 */
public record Hold(RecordId holdId, Gln issuer, String reason, Instant since, boolean byReport) {
    public Hold {
        Text.require("reason", reason);
    }

    /** Whether this is the hold that the issuer gave that id. */
    public boolean is(Gln itsIssuer, RecordId itsId) {
        return issuer.equals(itsIssuer) && holdId.equals(itsId);
    }
}
