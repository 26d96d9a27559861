package io.livetrace.network.files;

import io.livetrace.network.process.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The same processes for Docker Compose, one file a company. They run with the network's directory as it is, in its place and
 * as its owner, and on this machine's own addresses; so a network may change between the launcher and Compose.
 */
public final class Compose {
    /** By the command that runs in it. By version, not by digest: nobody here has seen the digests. */
    private static final Map<String, String> IMAGES = Map.of(
            "orderer", "hyperledger/fabric-orderer:3.1.5",
            "peer", "hyperledger/fabric-peer:3.1.5",
            "java", "eclipse-temurin:17-jre");

    private Compose() {}

    /** Writes a file for each company that runs one of these processes. */
    public static void write(List<Wanted> processes, Layout layout) {
        Map<String, List<Wanted>> byCompany =
                processes.stream().collect(Collectors.groupingBy(Compose::company, TreeMap::new, Collectors.toList()));
        byCompany.forEach((company, own) -> write(company, own, layout));
    }

    private static void write(String company, List<Wanted> processes, Layout layout) {
        Yaml file = Yaml.empty().set("name", "livetrace-" + company);
        processes.forEach(
                process -> file.set("services." + process.name().replace('.', '-'), service(process, layout.root())));
        file.write(layout.compose().resolve(company + ".yaml"));
    }

    private static Map<String, Object> service(Wanted process, Path root) {
        List<String> command = process.command();
        String program = Path.of(command.get(0)).getFileName().toString();
        List<String> inside = new ArrayList<>(command);
        inside.set(0, program);
        return Yaml.empty()
                .set("image", Objects.requireNonNull(IMAGES.get(program), program))
                .set("entrypoint", inside)
                .set("environment", new TreeMap<>(process.environment()))
                .set("user", owner(root))
                .set("volumes", List.of(root + ":" + root))
                .set("network_mode", "host")
                .set("restart", "unless-stopped")
                .set("stop_grace_period", "15s")
                .tree();
    }

    /** Such as {@code brand} of {@code chaincode-1.peer0.brand}. */
    private static String company(Wanted process) {
        return process.name().substring(process.name().lastIndexOf('.') + 1);
    }

    private static String owner(Path root) {
        try {
            return Files.getAttribute(root, "unix:uid") + ":" + Files.getAttribute(root, "unix:gid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
