package io.livetrace.network;

import io.livetrace.network.files.Layout;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.process.Supervisor;
import io.livetrace.network.process.Termination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The supervisor, which goes on when the launcher has ended. */
final class SupervisorProcess {
    /** Puts the supervisor out of reach of a Ctrl-C in the launcher's terminal. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private SupervisorProcess() {}

    /** Starts one unless it runs. */
    static void ensure(ProcessTable table, Layout layout) {
        if (table.find(Supervisor.NAME).isPresent()) {
            return;
        }
        try {
            new ProcessBuilder(command(layout))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            layout.log(Supervisor.NAME).toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, and with it everything; also what a killed one left behind. */
    static void stop(ProcessTable table) {
        if (table.exists()) {
            table.want(List.of());
            table.find(Supervisor.NAME).ifPresent(supervisor -> Termination.of(List.of(supervisor)));
            Termination.of(table.running().values());
        }
    }

    private static List<String> command(Layout layout) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.add(ChaincodeJar.JAVA.toString());
        command.addAll(List.of("-Xmx8m", "-Xss256k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Supervisor.class.getName()));
        command.add(layout.processes().toString());
        return command;
    }
}
