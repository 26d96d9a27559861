package io.livetrace.network;

import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.files.Layout;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts a network, making it when there is none, and brings its chaincode to this version.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--chaincode", required = true, hidden = true)
    private Path chaincode = Path.of("");

    @Override
    public Integer call() {
        Progress progress = new Progress();
        Layout layout = network.layout();
        FabricCommands commands = FabricCommands.find(System.getenv());
        new Network(network.topology(), layout, commands, progress).up(new ChaincodeJar(chaincode));
        String connection = network.isUsual() ? "" : " --connection " + layout.connection();
        progress.accept("Ready. Next: ./livetrace up --ledger fabric --demo" + connection);
        System.out.println(layout.connection());
        return 0;
    }
}
