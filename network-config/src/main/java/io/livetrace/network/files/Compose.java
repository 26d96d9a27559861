package io.livetrace.network.files;

import io.livetrace.network.process.Wanted;
import io.livetrace.network.topology.Company;
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
 * as its owner, and on this machine's own addresses; so a network may change between the launcher and Compose. The platform's file
 * has its gateway, too, with a database.
 */
public final class Compose {
    /** By the command that runs in it. */
    private static final Map<String, String> IMAGES =
            Map.of("orderer", "FABRIC_ORDERER_IMAGE", "peer", "FABRIC_PEER_IMAGE", "java", "JAVA_IMAGE");

    private final Layout layout;

    private Compose(Layout layout) {
        this.layout = layout;
    }

    /** Writes a file for each company that runs one of these processes, and what they refer to. */
    public static void write(List<Wanted> processes, Company platform, Layout layout) {
        Compose compose = new Compose(layout);
        Map<String, List<Wanted>> byCompany =
                processes.stream().collect(Collectors.groupingBy(Compose::company, TreeMap::new, Collectors.toList()));
        byCompany.forEach((company, own) -> {
            Yaml file = Yaml.empty().set("name", "livetrace-" + company);
            own.forEach(process -> file.set("services." + process.name().replace('.', '-'), compose.service(process)));
            if (company.equals(platform.label())) {
                compose.addGateway(file, platform);
            }
            file.write(layout.compose().resolve(company + ".yaml"));
        });
        ComposeSettings.write(layout);
    }

    private Map<String, Object> service(Wanted process) {
        List<String> command = process.command();
        String program = Path.of(command.get(0)).getFileName().toString();
        List<String> inside = new ArrayList<>(command);
        inside.set(0, program);
        return container(Objects.requireNonNull(IMAGES.get(program), program))
                .set("entrypoint", inside)
                .set("environment", new TreeMap<>(process.environment()))
                .tree();
    }

    private void addGateway(Yaml file, Company platform) {
        String password = ComposeSettings.refer("PGPASSWORD");
        Yaml gateway = container("GATEWAY_IMAGE")
                .set(
                        "command",
                        List.of(
                                "up",
                                "--ledger=fabric",
                                "--connection=" + layout.connection(platform.name()),
                                "--data=" + layout.compose().resolve("gateway"),
                                "--database=jdbc:postgresql://127.0.0.1:5432/livetrace"))
                .set("environment.PGUSER", "livetrace")
                .set("environment.PGPASSWORD", password)
                .set("depends_on.postgres.condition", "service_healthy");
        Yaml database = Yaml.empty()
                .set("image", ComposeSettings.refer("POSTGRES_IMAGE"))
                .set("environment.POSTGRES_USER", "livetrace")
                .set("environment.POSTGRES_PASSWORD", password)
                .set("ports", List.of("127.0.0.1:5432:5432"))
                .set("volumes", List.of("postgres:/var/lib/postgresql/data"))
                .set("healthcheck.test", List.of("CMD", "pg_isready", "-U", "livetrace"))
                .set("healthcheck.interval", "5s")
                .set("restart", "unless-stopped");
        file.set("services.gateway", gateway.tree())
                .set("services.postgres", database.tree())
                .set("volumes.postgres", Map.of());
    }

    /** What runs as the launcher would run it. */
    private Yaml container(String image) {
        return Yaml.empty()
                .set("image", ComposeSettings.refer(image))
                .set("user", owner())
                .set("volumes", List.of(layout.root() + ":" + layout.root()))
                .set("network_mode", "host")
                .set("restart", "unless-stopped")
                .set("stop_grace_period", "15s");
    }

    /** Such as {@code brand} of {@code chaincode-1.peer0.brand}. */
    private static String company(Wanted process) {
        return process.name().substring(process.name().lastIndexOf('.') + 1);
    }

    private String owner() {
        try {
            return Files.getAttribute(layout.root(), "unix:uid") + ":" + Files.getAttribute(layout.root(), "unix:gid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
