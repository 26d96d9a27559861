package io.livetrace.network;

import io.livetrace.network.fabric.Administration;
import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.fabric.Failed;
import io.livetrace.network.fabric.Health;
import io.livetrace.network.files.Builder;
import io.livetrace.network.files.ChaincodePackage;
import io.livetrace.network.files.Configtx;
import io.livetrace.network.files.Connection;
import io.livetrace.network.files.CryptoConfig;
import io.livetrace.network.files.Layout;
import io.livetrace.network.files.NodeSettings;
import io.livetrace.network.files.Service;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.process.Wanted;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.Topology.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Brings a network up: from nothing, from what was stopped, or to a newer chaincode. Each step can be repeated. */
final class Network {
    private final Topology topology;
    private final Layout layout;
    private final Consumer<String> progress;
    private final Processes processes;
    private final Administration administration;
    private final ProcessTable table;
    private final Health health = new Health();

    Network(Topology topology, Layout layout, FabricCommands commands, Consumer<String> progress) {
        this.topology = topology;
        this.layout = layout;
        this.progress = progress;
        this.processes = new Processes(topology, layout, commands);
        this.administration = new Administration(commands, topology, layout);
        this.table = new ProcessTable(layout.processes());
    }

    /** Brings it up, with the chaincode of this jar. */
    void up(ChaincodeJar built) {
        if (!Files.exists(layout.madeFrom())) {
            progress.accept("Making certificates, settings and first blocks of " + topology.name());
            make();
        }
        ChaincodePackage chaincode = ChaincodePackage.of(built.digest());
        Optional<Deployment> deployed = Deployment.read(layout);
        Deployment next = deployed.filter(now -> now.packageId().equals(chaincode.id()))
                .orElseGet(
                        () -> new Deployment(deployed.map(Deployment::sequence).orElse(0) + 1, chaincode.id()));
        built.copyTo(layout.code(chaincode.label()));
        writeServices(chaincode, next);
        start(Stream.concat(deployed.stream(), Stream.of(next)).distinct().toList());
        if (deployed.isEmpty()) {
            join();
        }
        awaitServices(next);
        if (!deployed.equals(Optional.of(next))) {
            deploy(chaincode, next);
            table.want(processes.all(List.of(next)));
        }
        Connection.of(topology, layout).write(layout.connection());
    }

    private void make() {
        requireFreePorts();
        CryptoConfig.write(topology, layout);
        administration.makeCertificates();
        new Configtx(topology, layout).write();
        inParallel(topology.channels(), administration::makeGenesis);
        NodeSettings settings = new NodeSettings(layout);
        topology.orderingNodes().forEach(settings::writeOrderer);
        topology.peers().forEach(settings::writePeer);
        topology.peers().forEach(settings::writeClient);
        Builder.write(layout);
        write(layout.madeFrom(), topology.name().getBytes(StandardCharsets.UTF_8));
    }

    private void requireFreePorts() {
        List<String> taken = topology.nodes()
                .flatMap(node -> Stream.of(
                        node.address(),
                        node.operations(),
                        node.administration(),
                        node.chaincodeService(0),
                        node.chaincodeService(1)))
                .filter(address -> !Health.isFree(address))
                .toList();
        if (!taken.isEmpty()) {
            throw new Failed("in use: " + String.join(", ", taken)
                    + ". Stop what listens there, or give the topology another firstPort");
        }
    }

    private void writeServices(ChaincodePackage chaincode, Deployment deployment) {
        topology.peers()
                .forEach(peer -> Service.of(peer, deployment.sequence(), layout)
                        .write(layout.node(peer).resolve("services").resolve(chaincode.label() + ".json")));
    }

    /** What replaces a version runs beside it until all have agreed. */
    private void start(List<Deployment> versions) {
        List<Wanted> wanted = processes.all(versions);
        progress.accept("Starting " + wanted.size() + " processes");
        createDirectory(layout.logs());
        table.want(wanted);
        SupervisorProcess.ensure(table, layout);
        inParallel(topology.nodes().toList(), node -> health.await(node, processes.log(node.name())));
    }

    private void join() {
        progress.accept("Joining "
                + String.join(
                        ", ", topology.channels().stream().map(Channel::name).toList()));
        for (Channel channel : topology.channels()) {
            inParallel(topology.orderingNodes(), orderer -> administration.join(orderer, channel));
            inParallel(topology.peers(channel), peer -> administration.joinPeer(peer, channel));
        }
    }

    private void awaitServices(Deployment deployment) {
        inParallel(topology.peers(), peer -> {
            String name = Processes.service(peer, deployment.sequence());
            health.await(peer.chaincodeService(deployment.sequence()), name, processes.log(name));
        });
    }

    private void deploy(ChaincodePackage chaincode, Deployment deployment) {
        progress.accept("Installing and approving the chaincode, turn " + deployment.sequence());
        Path file = layout.chaincode().resolve(chaincode.label() + ".tar.gz");
        write(file, chaincode.content());
        inParallel(topology.peers(), peer -> administration.install(peer, file));
        for (Channel channel : topology.channels()) {
            inParallel(
                    topology.leadingPeers(channel),
                    peer -> administration.approve(peer, channel, chaincode, deployment.sequence()));
            administration.commit(channel, chaincode, deployment.sequence());
        }
        deployment.write(layout);
    }

    private static <T> void inParallel(List<T> items, Consumer<T> step) {
        items.parallelStream().forEach(step);
    }

    private static void createDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
