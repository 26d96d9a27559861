package io.livetrace.network;

import io.livetrace.network.fabric.Administration;
import io.livetrace.network.fabric.Failed;
import io.livetrace.network.files.Builder;
import io.livetrace.network.files.Configtx;
import io.livetrace.network.files.CryptoConfig;
import io.livetrace.network.files.Layout;
import io.livetrace.network.files.NodeSettings;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.TopologyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes a network's files from its topology, all that it needs before anything runs. */
record Making(Topology topology, Layout layout, Administration administration) {
    void make() {
        deleteUnfinished();
        makeOwnersOnly();
        CryptoConfig.write(topology, layout);
        administration.makeCertificates();
        new Configtx(topology, layout).write();
        Parallel.each(topology.channels(), administration::makeGenesis);
        NodeSettings settings = new NodeSettings(layout);
        topology.orderingNodes().forEach(settings::writeOrderer);
        topology.peers().forEach(settings::writePeer);
        topology.peers().forEach(settings::writeClient);
        Builder.write(layout);
        TopologyFile.write(topology, layout.topology());
    }

    /** What an attempt left behind that did not get to its end. */
    private void deleteUnfinished() {
        if (Files.exists(layout.root()) && !layout.isOurs()) {
            throw new Failed(layout.root() + " is in the way: it is no network of ours");
        }
        Trees.delete(layout.root());
    }

    /** Every company's keys lie here. */
    private void makeOwnersOnly() {
        try {
            Files.createDirectories(layout.root().getParent());
            Files.createDirectory(
                    layout.root(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectory(layout.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
