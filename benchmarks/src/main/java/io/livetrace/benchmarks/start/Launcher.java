package io.livetrace.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command that starts a gateway, {@code ./livetrace}. */
public record Launcher(Path command) {
    private static final List<String> ANY_PORTS = List.of("--port", "0", "--management-port", "0");
    private static final Pattern END_OF_STORY = Pattern.compile("A dress that was sold.*");

    /** Tells the demonstration's story on those data. Blocks. */
    public void tellStory(Path data) {
        try (RunningGateway gateway = up("--demo", "--data", data.toString())) {
            gateway.told(END_OF_STORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a gateway with such options. */
    RunningGateway up(String... options) {
        Stream<String> line = Stream.of(Stream.of(command.toString(), "up"), ANY_PORTS.stream(), Stream.of(options))
                .flatMap(words -> words);
        return RunningGateway.start(line.toList());
    }
}
