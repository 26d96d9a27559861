package io.livetrace.network;

import io.livetrace.network.fabric.Failed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reset",
        description = "Stops a network and deletes it, with its keys and all that it recorded.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Override
    public Integer call() {
        Path root = network.layout().root();
        if (!Files.exists(root)) {
            System.err.println("There is no network in " + root + ".");
            return 0;
        }
        if (!network.layout().isOurs()) {
            throw new Failed(root + " does not look like a network of ours; it is left alone");
        }
        SupervisorProcess.stop(network.processes());
        Trees.delete(root);
        System.err.println("Deleted " + root
                + ". A gateway that worked on it begins anew with ./livetrace up --ledger fabric --fresh");
        return 0;
    }
}
