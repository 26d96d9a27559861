package io.livetrace.network;

import io.livetrace.network.process.ProcessTable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "down",
        description = "Stops a network. What it recorded stays; up goes on there.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Override
    public Integer call() {
        ProcessTable processes = network.processes();
        if (!processes.exists()) {
            System.err.println("No network runs here.");
        }
        SupervisorProcess.stop(processes);
        return 0;
    }
}
