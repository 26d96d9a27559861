package io.livetrace.network;

import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.fabric.Failed;
import io.livetrace.network.process.Supervisor;
import io.livetrace.network.topology.Topology;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add-org",
        description = "Takes one more company with a peer into a channel of a running network.",
        mixinStandardHelpOptions = true)
final class AddOrgCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "the company's name, such as Mill")
    private String name = "";

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            description = "the channel that it joins (default: livetrace)",
            defaultValue = "livetrace")
    private String channel = "livetrace";

    @Override
    public Integer call() {
        if (network.processes().find(Supervisor.NAME).isEmpty()) {
            throw new Failed("no network runs here; start it: ./livetrace network up");
        }
        Progress progress = new Progress();
        Topology next = network.topology().with(name, channel);
        FabricCommands commands = FabricCommands.find(System.getenv());
        new Admission(network.topology(), next, network.layout(), commands, progress).admit(channel);
        progress.accept(name + " is in. Next: the platform registers it, with mspId " + name + "MSP");
        return 0;
    }
}
