package io.livetrace.network;

import io.livetrace.network.fabric.Health;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.process.Supervisor;
import io.livetrace.network.process.Wanted;
import io.livetrace.network.topology.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Lists a network's processes. Exit code 0 when all run and are healthy, else 1.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "%-30s %-10s %8s %9s%n";

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    private final Health health = new Health();

    @Override
    public Integer call() {
        ProcessTable processes = network.processes();
        List<Wanted> wanted = processes.wanted();
        if (wanted.isEmpty()) {
            System.err.println("No network runs here. Start one: ./livetrace network up");
            return 1;
        }
        System.out.printf(ROW, "PROCESS", "STATE", "PID", "MEMORY");
        boolean good = print(Supervisor.NAME, processes.find(Supervisor.NAME), true);
        for (Wanted process : wanted) {
            good &= print(process.name(), processes.find(process.name()), isHealthy(process.name()));
        }
        return good ? 0 : 1;
    }

    private static boolean print(String name, Optional<ProcessHandle> process, boolean healthy) {
        String state = process.isEmpty() ? "down" : healthy ? "healthy" : "unwell";
        System.out.printf(
                ROW,
                name,
                state,
                process.map(p -> String.valueOf(p.pid())).orElse("-"),
                process.flatMap(StatusCommand::memory).orElse("-"));
        return state.equals("healthy");
    }

    /** Peers and orderers tell; of a chaincode service it is enough that it runs. */
    private boolean isHealthy(String name) {
        return network.topology()
                .nodes()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .map(this::isHealthy)
                .orElse(true);
    }

    private boolean isHealthy(Node node) {
        return health.isHealthy(node);
    }

    /** What is resident, as Linux tells it. */
    private static Optional<String> memory(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                    .findFirst();
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }
}
