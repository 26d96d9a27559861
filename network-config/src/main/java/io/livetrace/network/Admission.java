package io.livetrace.network;

import io.livetrace.network.fabric.Administration;
import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.fabric.Membership;
import io.livetrace.network.files.Configtx;
import io.livetrace.network.files.CryptoConfig;
import io.livetrace.network.files.Layout;
import io.livetrace.network.files.NodeSettings;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.TopologyFile;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes a company into a running network. Interrupted, it can be done again; the network has changed only when it is done.
 *
 * @param before the network without the company
 * @param after the network with it
 */
record Admission(Topology before, Topology after, Layout layout, FabricCommands commands, Consumer<String> progress) {
    void admit(String channel) {
        progress.accept("Making certificates and settings");
        Administration administration = new Administration(commands, after, layout);
        List<Node> peers = newPeers();
        CryptoConfig.write(after, layout);
        administration.addCertificates();
        new Configtx(after, layout).write();
        NodeSettings settings = new NodeSettings(layout);
        peers.forEach(settings::writePeer);
        peers.forEach(settings::writeClient);
        progress.accept("Asking every member to sign");
        new Membership(commands, before, layout)
                .admit(peers.get(0).company(), peers.stream().findFirst(), before.channel(channel));
        new Network(after, layout, commands, progress).grow(peers);
        TopologyFile.write(after, layout.topology());
    }

    private List<Node> newPeers() {
        List<Node> known = before.peers();
        return after.peers().stream().filter(peer -> !known.contains(peer)).toList();
    }
}
