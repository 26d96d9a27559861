package io.livetrace.gateway;

import io.livetrace.gateway.delivery.WebhookReach;
import io.livetrace.gateway.ledger.LedgerFailure;
import io.livetrace.gateway.sql.Databases;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: runs the gateway until it is told to stop. */
@Command(
        name = "up",
        description = "Runs the gateway and its ledger until Ctrl-C. What it did is there again at the next start.",
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Up.class);

    private static final int MOST_PORT = 65_535;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^/\\s?#]+(/[^\\s?#]*)?");

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--port", description = "public port (default: ${DEFAULT-VALUE})", defaultValue = "8080")
    private int port;

    @Option(
            names = "--management-port",
            description = "port of health and metrics (default: ${DEFAULT-VALUE})",
            defaultValue = "9090")
    private int managementPort;

    @Option(
            names = "--host",
            description = "address to listen on; 0.0.0.0 lets a phone in the same network reach it (default:"
                    + " ${DEFAULT-VALUE})",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Option(names = "--public-url", description = "where others reach this gateway; labels carry it")
    private Optional<String> publicUrl = Optional.empty();

    @Option(
            names = "--own-url",
            paramLabel = "URL",
            description = "where other gateways of the company on the same --database reach this one, such as"
                    + " http://10.0.0.7:8080; by default http://HOST:PORT")
    private Optional<String> ownUrl = Optional.empty();

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            description =
                    "address of a proxy whose X-Forwarded-For says where requests come from; without it nobody is believed")
    private Optional<String> trustedProxy = Optional.empty();

    @Mixin
    private LedgerOptions where = new LedgerOptions();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--webhook-network",
            paramLabel = "NETWORK",
            description =
                    "network inside that webhooks may call, too, such as 10.1.0.0/16, also without TLS; may be repeated."
                            + " Without it they call public addresses only")
    private List<String> webhookNetworks = List.of();

    @Option(names = "--demo", description = "sign for all five companies, and seed a story to look at")
    private boolean demo;

    @Option(names = "--fresh", description = "forget everything that is stored there, and begin anew")
    private boolean fresh;

    @Override
    public Integer call() throws InterruptedException, IOException {
        requireSensible();
        webhookReach();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (DataDirectory directory = DataDirectory.take(where.directory())) {
            Logs.writeTo(directory.path());
            if (fresh) {
                database.refuseFresh();
                directory.clear();
            }
            runUntilStopped(out, directory);
            return 0;
        } catch (DataDirectory.Unusable | Databases.OutOfReach | Represented.Unfit unusable) {
            System.err.println("livetrace: " + unusable.getMessage());
            return 1;
        }
    }

    private void runUntilStopped(PrintStream out, DataDirectory directory) throws InterruptedException {
        long began = System.nanoTime();
        Gateway gateway = start();
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.countDown();
            gateway.stop();
            stopped.countDown();
        }));
        Welcome.print(out, settings(), gateway, System.nanoTime() - began);
        if (demo) {
            tell(out, gateway, stopping);
        } else {
            Welcome.signIn(out, gateway, directory);
        }
        stopped.await();
    }

    /** A gateway is of use without its story; one that was stopped in the middle of it needs no excuse. */
    private static void tell(PrintStream out, Gateway gateway, CountDownLatch stopping) {
        try {
            Welcome.tell(out, gateway);
        } catch (RuntimeException failure) {
            if (stopping.getCount() > 0) {
                LOG.info("the story stopped", failure);
                System.err.println(
                        "livetrace: the story stopped: " + failure.getMessage()
                                + " The gateway goes on. Start it again to go on with the story, or with --fresh to begin anew.");
            }
        }
    }

    private Gateway start() {
        try {
            return Gateway.start(settings(), where.opening(demo));
        } catch (Exception failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new DataDirectory.Unusable(
                            "cannot listen on port " + port + " or " + managementPort + " of " + host + " ("
                                    + cause.getMessage() + "); choose others with --port, --management-port, --host");
                }
                if (cause instanceof LedgerFailure || cause instanceof NoSuchFileException) {
                    throw new DataDirectory.Unusable("the Fabric network of " + where.connection(demo)
                            + " does not answer. Is it up? ./livetrace network status, ./livetrace network up");
                }
            }
            throw failure;
        }
    }

    private void requireSensible() {
        requireThat(port >= 0 && port <= MOST_PORT, "--port is " + port + " but must be 0 to " + MOST_PORT);
        requireThat(
                managementPort >= 0 && managementPort <= MOST_PORT,
                "--management-port is " + managementPort + " but must be 0 to " + MOST_PORT);
        requireAddress("--public-url", publicUrl);
        requireAddress("--own-url", ownUrl);
    }

    private void requireAddress(String option, Optional<String> url) {
        requireThat(
                url.filter(text -> !WEB_ADDRESS.matcher(text).matches()).isEmpty(),
                option + " must be the whole address, such as http://192.168.1.50:8080");
    }

    private void requireThat(boolean sensible, String demand) {
        if (!sensible) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), demand);
        }
    }

    private Settings settings() {
        Path data = where.directory();
        return new Settings(
                host,
                port,
                managementPort,
                trustedProxy,
                publicUrl,
                ownUrl,
                data,
                database.orIn(data),
                webhookReach(),
                demo);
    }

    private WebhookReach webhookReach() {
        try {
            return new WebhookReach(webhookNetworks);
        } catch (RuntimeException unreadable) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--webhook-network takes networks such as 10.1.0.0/16 or fd00::/8");
        }
    }
}
