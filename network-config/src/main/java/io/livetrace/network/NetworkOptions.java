package io.livetrace.network;

import io.livetrace.network.files.Layout;
import io.livetrace.network.process.ProcessTable;
import io.livetrace.network.topology.Topology;
import io.livetrace.network.topology.TopologyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which network a command is about. */
final class NetworkOptions {
    @Parameters(
            index = "+",
            arity = "0..1",
            defaultValue = "small",
            paramLabel = "TOPOLOGY",
            description = "small, full, or a file that describes a network (default: small)")
    private String name = "small";

    @Option(names = "--dir", paramLabel = "DIR", description = "where networks are kept")
    private Path directory = usual();

    /** The network as it is, which companies may have joined since; else as it would be made. */
    Topology topology() {
        Path made = layout().topology();
        return Files.exists(made) ? TopologyFile.read(made.toString()) : TopologyFile.read(name);
    }

    Layout layout() {
        return new Layout(directory.resolve(TopologyFile.read(name).name()));
    }

    /** Whether it is the one that a gateway looks for by itself. */
    boolean isUsual() {
        return layout().equals(new Layout(usual().resolve("small")));
    }

    ProcessTable processes() {
        return new ProcessTable(layout().processes());
    }

    /** Where data goes unless somebody says otherwise, after the XDG base directory specification. */
    private static Path usual() {
        String xdg = System.getenv("XDG_DATA_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        return (xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg))
                .resolve("livetrace/network");
    }
}
