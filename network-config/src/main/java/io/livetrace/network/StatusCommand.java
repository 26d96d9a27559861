package io.livetrace.network;

import io.livetrace.network.fabric.Health;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.process.Supervisor;
import io.livetrace.network.process.Wanted;
import io.livetrace.network.topology.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Lists a network's processes. Exit code 0 when all run and are healthy, else 1.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final String LINE = "%-32s %-10s %8s %9s%n";

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
        Map<String, Node> nodes = network.topology().nodes().collect(Collectors.toMap(Node::name, Function.identity()));
        List<Row> rows = new ArrayList<>();
        rows.add(row(Supervisor.NAME, Optional.empty(), processes));
        wanted.forEach(
                process -> rows.add(row(process.name(), Optional.ofNullable(nodes.get(process.name())), processes)));
        print(rows);
        return rows.stream().allMatch(Row::isWell) ? 0 : 1;
    }

    /** Peers and orderers tell how they are; of others it is enough that they run. */
    private Row row(String name, Optional<Node> node, ProcessTable processes) {
        return processes
                .find(name)
                .map(process -> new Row(
                        name,
                        node.isEmpty() || health.isHealthy(node.get()) ? State.HEALTHY : State.UNWELL,
                        OptionalLong.of(process.pid()),
                        memoryMebibytes(process.pid())))
                .orElseGet(() -> new Row(name, State.DOWN, OptionalLong.empty(), OptionalLong.empty()));
    }

    private static void print(List<Row> rows) {
        System.out.printf(LINE, "PROCESS", "STATE", "PID", "MEMORY");
        rows.forEach(row -> System.out.printf(
                LINE, row.name(), row.state().text, text(row.pid(), ""), text(row.memoryMebibytes(), " MiB")));
        long total =
                rows.stream().mapToLong(row -> row.memoryMebibytes().orElse(0)).sum();
        System.out.printf(LINE, "total", "", "", total + " MiB");
    }

    private static String text(OptionalLong number, String unit) {
        return number.isPresent() ? number.getAsLong() + unit : "-";
    }

    /** What is resident, as Linux tells it; what several share counts for each. */
    private static OptionalLong memoryMebibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException elsewhere) {
            return OptionalLong.empty();
        }
    }

    private enum State {
        HEALTHY("healthy"),
        UNWELL("unwell"),
        DOWN("down");

        private final String text;

        State(String text) {
            this.text = text;
        }
    }

    private record Row(String name, State state, OptionalLong pid, OptionalLong memoryMebibytes) {
        boolean isWell() {
            return state == State.HEALTHY;
        }
    }
}
