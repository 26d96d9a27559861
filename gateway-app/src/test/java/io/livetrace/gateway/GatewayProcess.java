package io.livetrace.gateway;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.gateway.delivery.WebhookReach;
import io.livetrace.gateway.demo.DemoCompany;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.embedded.EmbeddedNetwork;
import io.livetrace.gateway.sql.Databases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A gateway in a process of its own, which a test can kill. */
public final class GatewayProcess {
    private static final String READY = "ready on port ";

    private final Process process;
    private final int port;
    private final ContractCheck contract;
    private final Map<String, String> tokens;

    private GatewayProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.contract = ContractCheck.of(url("/openapi.yaml"));
        JsonNode identities = anyone().get("/v1/demo/identities").json().get("items");
        this.tokens = StreamSupport.stream(identities.spliterator(), false)
                .collect(toMap(
                        one -> one.path("gln").asText(),
                        one -> one.path("token").asText()));
    }

    /** Runs in the other process. */
    public static void main(String[] args) {
        Path data = Path.of(args[0]);
        run(data, EmbeddedNetwork.in(data.resolve("ledger")));
    }

    /** Runs a gateway in the other process, and says where it listens. */
    public static void run(Path data, LedgerOpening ledger) {
        run(data, Databases.in(data), ledger);
    }

    /** As above, on databases that it may share. */
    @SuppressWarnings("SystemOut") // the parent process reads it
    public static void run(Path data, Databases databases, LedgerOpening ledger) {
        WebhookReach nowhere = new WebhookReach(List.of());
        Gateway gateway = Gateway.start(
                new Settings(
                        "127.0.0.1",
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        data,
                        databases,
                        nowhere,
                        true),
                ledger);
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::stop, "stop"));
        System.out.println(READY + gateway.port());
    }

    /** Starts a gateway on those data. */
    public static GatewayProcess on(Path data) {
        return of(GatewayProcess.class, data.toString());
    }

    /** The same with an option for its Java. */
    public static GatewayProcess with(String option, Path data) {
        return start(List.of(option), GatewayProcess.class, data.toString());
    }

    /** Starts the gateway that this main class runs. */
    public static GatewayProcess of(Class<?> main, String... arguments) {
        return start(List.of(), main, arguments);
    }

    private static GatewayProcess start(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new GatewayProcess(process, portOf(process.inputReader(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody of that company. */
    public ApiClient as(DemoCompany company) {
        return anyone().withToken(tokens.getOrDefault(company.gln().value(), "none"));
    }

    /** Ends the process at once, as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the process to end, as {@code kill} does, and waits until it has. */
    public void stop() {
        process.toHandle().destroy();
        process.onExit().join();
    }

    /** Waits until the process has ended by itself, and gives its exit code. */
    public int end() {
        return process.onExit().join().exitValue();
    }

    private ApiClient anyone() {
        return new ApiClient(this::url, contract);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The port; what is said after it is read and dropped, so that the process does not have to wait. */
    private static int portOf(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                Thread listener = new Thread(() -> lines.lines().forEach(dropped -> {}), "gateway-process");
                listener.setDaemon(true);
                listener.start();
                return Integer.parseInt(line.substring(READY.length()));
            }
        }
        throw new IllegalStateException("the gateway ended before it was ready");
    }
}
