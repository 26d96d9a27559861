package io.livetrace.cli.http;

import io.livetrace.cli.terminal.Failure;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the gateway is. */
public final class ServerOption {
    private static final String HERE = "http://localhost:8080";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The gateway (default: LIVETRACE_URL, else " + HERE + ").")
    private Optional<String> server = Optional.empty();

    public Gateway gateway() {
        String address = server.or(() -> Optional.ofNullable(System.getenv("LIVETRACE_URL")))
                .orElse(HERE);
        if (!address.matches("https?://[^/?#]+/?")) {
            throw new Failure("The gateway's address is a URL without a path, such as " + HERE + ", not " + address);
        }
        return Gateway.at(URI.create(address));
    }
}
