package io.livetrace.network;

import io.livetrace.network.fabric.Failed;
import io.livetrace.network.fabric.Health;
import io.livetrace.network.topology.Topology;
import java.util.List;

/** The ports of this machine that a network takes. */
final class Ports {
    private Ports() {}

    /** @throws Failed when somebody else listens on one */
    static void requireFree(Topology topology) {
        List<String> taken = topology.nodes()
                .flatMap(node -> node.listeners().stream())
                .filter(address -> !Health.isFree(address))
                .toList();
        if (!taken.isEmpty()) {
            throw new Failed("in use: " + String.join(", ", taken)
                    + ". Stop what listens there, or describe a network with another firstPort");
        }
    }
}
