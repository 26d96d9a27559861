package io.livetrace.network;

import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.fabric.Failed;
import io.livetrace.network.files.Layout;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.process.Supervisor;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.TopologyFile;
import io.livetrace.network.topology.Wrong;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livetrace network}: a Fabric network of several companies on this machine. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "livetrace network",
        description = "Runs a Hyperledger Fabric network of several companies on this machine.",
        mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(arguments));
    }

    @Command(name = "up", description = "Starts the network, making it when there is none, and brings its chaincode to this version.")
    int up(
            @Parameters(defaultValue = "small", paramLabel = "TOPOLOGY", description = "small, full, or a file") String name,
            @Option(names = "--dir", required = true, hidden = true) Path directory,
            @Option(names = "--chaincode", required = true, hidden = true) Path chaincode) {
        long began = System.nanoTime();
        Topology topology = TopologyFile.read(name);
        Layout layout = new Layout(directory.resolve(topology.name()));
        FabricCommands commands = FabricCommands.find(System.getenv());
        new Network(topology, layout, commands, step -> System.err.printf("%5.1f s  %s%n", seconds(began), step))
                .up(new ChaincodeJar(chaincode));
        System.err.printf("%5.1f s  ready%n", seconds(began));
        System.out.println(layout.connection());
        return 0;
    }

    @Command(name = "down", description = "Stops the network; what it recorded stays.")
    int down(
            @Parameters(defaultValue = "small", paramLabel = "TOPOLOGY") String name,
            @Option(names = "--dir", required = true, hidden = true) Path directory) {
        SupervisorProcess.stop(new ProcessTable(new Layout(directory.resolve(TopologyFile.read(name).name())).processes()));
        return 0;
    }

    @Command(name = "supervise", hidden = true)
    int supervise(@Parameters Path directory) throws InterruptedException {
        new Supervisor(new ProcessTable(new Layout(directory).processes())).run();
        return 0;
    }

    private static int explain(Exception failure) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failed || cause instanceof Wrong) {
                System.err.println("livetrace: " + cause.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        throw failure;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
