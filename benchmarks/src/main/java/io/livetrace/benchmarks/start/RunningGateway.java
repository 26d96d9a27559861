package io.livetrace.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway in a process of its own, from the command that a person types to the first answer over HTTP. */
final class RunningGateway implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("  API +(http://\\S+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int OK = 200;

    private final Process process;
    private final BufferedReader said;

    private RunningGateway(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Runs the command; what it complains about is shown. */
    static RunningGateway start(List<String> command) {
        try {
            return new RunningGateway(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the gateway says where it is, and asks it something. */
    void answer() {
        try {
            HttpRequest question =
                    HttpRequest.newBuilder(URI.create(told(ADDRESS).group(1))).build();
            int status = CLIENT.send(question, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != OK) {
                throw new IllegalStateException("the gateway's first answer has the status " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was interrupted", e);
        }
    }

    /** Waits until the gateway says something of that kind. */
    Matcher told(Pattern pattern) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return matcher;
            }
        }
        throw new IllegalStateException("the gateway ended before it said " + pattern);
    }

    /** Stops it as Ctrl-C does, and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
