package io.livetrace.network;

import io.livetrace.network.fabric.Administration;
import io.livetrace.network.files.ChaincodePackage;
import io.livetrace.network.files.Layout;
import io.livetrace.network.files.Service;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings a version of the chaincode to all peers and channels, the steps of Fabric's lifecycle. */
record Rollout(Topology topology, Layout layout, Administration administration) {
    /** Makes what its processes need. */
    void prepare(ChaincodeJar built, Deployment next) {
        built.copyTo(layout.code(next.label()));
        writeServices(next);
    }

    void writeServices(Deployment next) {
        topology.peers()
                .forEach(peer -> Service.of(peer, next.version(), layout)
                        .write(layout.services(peer).resolve(next.label() + ".json")));
    }

    /** Every peer gets it, every company with a peer agrees to it. */
    void approve(Deployment next) {
        ChaincodePackage chaincode = next.chaincode();
        Path file = layout.chaincode().resolve(chaincode.label() + ".tar.gz");
        write(file, chaincode.content());
        Parallel.each(topology.peers(), peer -> administration.install(peer, file));
        for (Channel channel : topology.channels()) {
            Parallel.each(
                    topology.leadingPeers(channel),
                    peer -> administration.approve(peer, channel, chaincode, next.sequence()));
        }
    }

    /** From here on it is the channels' chaincode. */
    void commit(Deployment next) {
        Parallel.each(
                topology.channels(), channel -> administration.commit(channel, next.chaincode(), next.sequence()));
        next.write(layout);
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
