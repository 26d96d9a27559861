package io.livetrace.network.fabric;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fabric's commands on this machine.
 *
 * @param paths where each of them is
 */
public record FabricCommands(Map<String, Path> paths) {
    /** The commands that a network takes. */
    public static final List<String> NAMES =
            List.of("peer", "orderer", "configtxgen", "configtxlator", "cryptogen", "osnadmin");

    public FabricCommands {
        paths = Map.copyOf(paths);
    }

    /**
     * Finds them in the folder that {@code FABRIC_BIN} names, else on the path.
     *
     * @throws Failed when one is missing; the message says how to get them
     */
    public static FabricCommands find(Map<String, String> environment) {
        List<Path> folders = folders(environment);
        List<String> missing =
                NAMES.stream().filter(name -> in(folders, name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new Failed(howToGet(missing, environment.get("FABRIC_BIN")));
        }
        return new FabricCommands(NAMES.stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> in(folders, name).orElseThrow())));
    }

    public String path(String name) {
        return Objects.requireNonNull(paths.get(name), name).toString();
    }

    private static List<Path> folders(Map<String, String> environment) {
        String named = environment.get("FABRIC_BIN");
        return named == null || named.isBlank()
                ? Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .map(Path::of)
                        .toList()
                : List.of(Path.of(named));
    }

    private static Optional<Path> in(List<Path> folders, String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String howToGet(List<String> missing, @Nullable String named) {
        return "Hyperledger Fabric's commands are not here: " + String.join(", ", missing) + " missing "
                + (named == null ? "on the path." : "in " + named + ", which FABRIC_BIN names.")
                + "\nGet hyperledger-fabric-" + system() + "-3.1.5.tar.gz from github.com/hyperledger/fabric/releases"
                + " (any 3.1 will do), unpack it, and call:"
                + "\n  export FABRIC_BIN=/where/you/unpacked/it/bin";
    }

    /** This system as Fabric names its releases. */
    private static String system() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return system + "-" + (System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64");
    }
}
