package io.livetrace.network;

import io.livetrace.network.files.Layout;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.process.Supervisor;
import io.livetrace.network.process.Termination;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The supervisor, which goes on when the launcher has ended. */
final class SupervisorProcess {
    private SupervisorProcess() {}

    /** Starts one unless it runs. */
    static void ensure(ProcessTable table, Layout layout) {
        if (table.find(Supervisor.NAME).isPresent()) {
            return;
        }
        File log = layout.logs().resolve(Supervisor.NAME + ".log").toFile();
        try {
            new ProcessBuilder(command(layout))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, and with it everything; also what a killed one left behind. */
    static void stop(ProcessTable table) {
        table.want(List.of());
        table.find(Supervisor.NAME).ifPresent(supervisor -> Termination.of(List.of(supervisor)));
        Termination.of(table.running().values());
    }

    private static List<String> command(Layout layout) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(
                Path.of("/usr/bin/setsid"))) { // so that Ctrl-C in the launcher's terminal does not reach it
            command.add("/usr/bin/setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("supervise", layout.processes().toString()));
        return command;
    }
}
