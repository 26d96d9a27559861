package io.livetrace.gateway.readmodel;

import io.livetrace.domain.gs1.Gln;
import java.util.Optional;

/**
 * Through whose eyes the read model is looked at.
 *
 * @param party the participant that looks; empty for a member of the public
 * @param seesAll whether nothing is hidden: the platform, and the gateway's own work
 */
public record Viewer(Optional<Gln> party, boolean seesAll) {
    /** A member of the public. */
    public static final Viewer ANYONE = new Viewer(Optional.empty(), false);
    /** The platform, or the gateway itself; what it finds must be reduced before the public is shown it. */
    public static final Viewer EVERYTHING = new Viewer(Optional.empty(), true);

    public static Viewer party(Gln gln) {
        return new Viewer(Optional.of(gln), false);
    }
}
