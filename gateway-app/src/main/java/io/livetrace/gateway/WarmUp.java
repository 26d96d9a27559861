package io.livetrace.gateway;

import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts a gateway on data of its own and stops it again, so that a class-data archive can be made of what it loaded. */
@Command(name = "warm-up", hidden = true, description = "Starts and stops once.")
final class WarmUp implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("livetrace-warm-up");
        try {
            Settings settings = new Settings("127.0.0.1", 0, 0, Optional.empty(), Optional.empty(), data, true);
            Gateway.start(settings, EmbeddedNetwork.in(data.resolve("ledger"))).stop();
            return 0;
        } finally {
            DataDirectory.delete(data);
        }
    }
}
