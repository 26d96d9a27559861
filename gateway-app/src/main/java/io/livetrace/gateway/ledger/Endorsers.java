package io.livetrace.gateway.ledger;

import io.livetrace.domain.kernel.MspId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which organisations endorse: the platform, and the caller's own when it runs a peer, else another that does.
 *
 * @param withPeers the organisations that run peers, the platform first
 */
public record Endorsers(List<String> withPeers) {
    public Endorsers {
        withPeers = List.copyOf(withPeers);
    }

    /** The organisations to name when this one submits. */
    public Set<String> of(MspId caller) {
        Set<String> chosen = new LinkedHashSet<>();
        chosen.add(first());
        boolean ownPeer = withPeers.contains(caller.value()) && !caller.value().equals(first());
        chosen.add(ownPeer ? caller.value() : withPeers.get(1));
        return chosen;
    }

    /** The platform. */
    public String first() {
        return withPeers.get(0);
    }
}
