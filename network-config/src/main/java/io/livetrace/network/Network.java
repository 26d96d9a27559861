package io.livetrace.network;

import io.livetrace.network.fabric.Administration;
import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.fabric.Failed;
import io.livetrace.network.fabric.Health;
import io.livetrace.network.files.Compose;
import io.livetrace.network.files.Connection;
import io.livetrace.network.files.Layout;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.process.Supervisor;
import io.livetrace.network.process.Wanted;
import io.livetrace.network.topology.Node;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Channel;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings a network up: from nothing, from what was stopped, or to a newer chaincode. Each step can be repeated. */
final class Network {
    private final Topology topology;
    private final Layout layout;
    private final Consumer<String> progress;
    private final Processes processes;
    private final Administration administration;
    private final Rollout rollout;
    private final ProcessTable table;
    private final Health health = new Health();

    Network(Topology topology, Layout layout, FabricCommands commands, Consumer<String> progress) {
        this.topology = topology;
        this.layout = layout;
        this.progress = progress;
        this.processes = new Processes(topology, layout, commands);
        this.administration = new Administration(commands, topology, layout);
        this.rollout = new Rollout(topology, layout, administration);
        this.table = new ProcessTable(layout.processes());
    }

    /** Brings it up, with the chaincode of this jar. */
    void up(ChaincodeJar built) {
        if (table.find(Supervisor.NAME).isEmpty()) {
            SupervisorProcess.stop(table); // what a killed one left behind
            Ports.requireFree(topology);
        }
        if (!Files.exists(layout.topology())) {
            progress.accept("Making certificates, settings and first blocks of " + topology.name());
            new Making(topology, layout, administration).make();
        }
        Optional<Deployment> now = Deployment.read(layout);
        Deployment next = Deployment.after(now, built);
        rollout.prepare(built, next);
        start(Stream.concat(now.stream(), Stream.of(next)).distinct().toList());
        if (now.isEmpty()) {
            join();
        }
        if (now.equals(Optional.of(next))) {
            awaitServices(next);
        } else {
            bring(next);
        }
        describe(next);
    }

    /** Starts the peers of a company that was admitted, and lets all agree to the chaincode anew, in which it has a say now. */
    void grow(List<Node> peers) {
        Deployment now = Deployment.read(layout).orElseThrow(() -> new Failed("the network is not up yet"));
        Deployment next = now.again();
        rollout.writeServices(next);
        start(List.of(now));
        for (Channel channel : topology.channels()) {
            Parallel.each(
                    topology.peers(channel).stream().filter(peers::contains).toList(),
                    peer -> administration.joinPeer(peer, channel));
        }
        bring(next);
        describe(next);
    }

    /** What replaces a version runs beside it until all have agreed. */
    private void start(List<Deployment> versions) {
        List<Wanted> wanted = processes.all(versions);
        progress.accept("Starting " + wanted.size() + " processes");
        table.want(wanted);
        SupervisorProcess.ensure(table, layout);
        Parallel.each(topology.nodes().toList(), node -> health.await(node, layout.log(node.name())));
    }

    private void join() {
        progress.accept(
                "Joining " + topology.channels().stream().map(Channel::name).collect(Collectors.joining(", ")));
        for (Channel channel : topology.channels()) {
            Parallel.each(topology.orderingNodes(), orderer -> administration.join(orderer, channel));
            Parallel.each(topology.peers(channel), peer -> administration.joinPeer(peer, channel));
        }
    }

    private void bring(Deployment next) {
        progress.accept("Installing and approving the chaincode, turn " + next.sequence());
        rollout.approve(next);
        awaitServices(next);
        rollout.commit(next);
        table.want(processes.all(List.of(next)));
    }

    /** Tells gateways, and those who run it otherwise, what there is. */
    private void describe(Deployment deployment) {
        Connection.write(topology, layout);
        Compose.write(processes.all(List.of(deployment)), topology.platform().company(topology.domain()), layout);
    }

    private void awaitServices(Deployment deployment) {
        Parallel.each(topology.peers(), peer -> {
            String name = Processes.service(peer, deployment.version());
            health.await(peer.chaincodeService(deployment.version()), name, layout.log(name));
        });
    }
}
