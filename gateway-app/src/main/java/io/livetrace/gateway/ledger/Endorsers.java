package io.livetrace.gateway.ledger;

import io.livetrace.domain.kernel.MspId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which organisations endorse: the platform, the caller's own when it runs a peer, those that a call hides something with, and,
 * where that is nobody yet, another that runs a peer.
 *
 * @param withPeers the organisations that run peers, the platform first
 */
public record Endorsers(List<String> withPeers) {
    public Endorsers {
        withPeers = List.copyOf(withPeers);
    }

    /** The organisations to name when this one submits that call. */
    public Set<String> of(MspId caller, Call call) {
        Set<String> chosen = new LinkedHashSet<>();
        chosen.add(first());
        if (withPeers.contains(caller.value())) {
            chosen.add(caller.value());
        }
        call.hidden().with().forEach(organisation -> chosen.add(organisation.value()));
        if (chosen.size() == 1) {
            chosen.add(withPeers.get(1));
        }
        return chosen;
    }

    /** The platform. */
    public String first() {
        return withPeers.get(0);
    }
}
