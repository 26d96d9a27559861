package io.livetrace.network;

import io.livetrace.network.fabric.FabricCommands;
import io.livetrace.network.fabric.Failed;
import io.livetrace.network.fabric.Membership;
import io.livetrace.network.process.Supervisor;
import io.livetrace.network.topology.Company;
import io.livetrace.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Puts a company's list of revoked certificates into its channels; they count no more.",
        mixinStandardHelpOptions = true)
final class RevokeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "the company's name, such as Brand")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "CRL",
            description = "the list that its authority made, PEM; it names all that were ever revoked")
    private Path list = Path.of("");

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Override
    public Integer call() throws IOException {
        if (network.processes().find(Supervisor.NAME).isEmpty()) {
            throw new Failed("no network runs here; start it: ./livetrace network up");
        }
        new Membership(FabricCommands.find(System.getenv()), network.topology(), network.layout())
                .revoke(company(), content());
        new Progress().accept("Peers and orderers of all channels of " + name + " know the list");
        return 0;
    }

    private Company company() {
        Topology topology = network.topology();
        return topology.organisations().stream()
                .filter(organisation -> organisation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failed("there is no company " + name + " in " + topology.name()))
                .company(topology.domain());
    }

    private byte[] content() throws IOException {
        try {
            return Files.readAllBytes(list);
        } catch (NoSuchFileException absent) {
            throw new Failed("there is no file " + list);
        }
    }
}
