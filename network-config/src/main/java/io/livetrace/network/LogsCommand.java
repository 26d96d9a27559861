package io.livetrace.network;

import io.livetrace.network.fabric.Failed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Prints the end of a process's log.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    private static final int PAUSE_MILLIS = 200;
    private static final long END_BYTES = 8_192;

    @Parameters(
            index = "0",
            paramLabel = "PROCESS",
            arity = "0..1",
            description = "its name; without one, says which there are")
    private String process = "";

    @Option(
            names = "--network",
            paramLabel = "TOPOLOGY",
            description = "whose (default: small)",
            defaultValue = "small")
    private String topology = "small";

    @Option(names = "--dir", paramLabel = "DIR", description = "where networks are kept")
    private Path directory = NetworkOptions.usual();

    @Option(
            names = {"-f", "--follow"},
            description = "go on with what comes")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path logs = directory.resolve(topology).resolve("logs");
        if (process.isEmpty()) {
            names(logs).forEach(System.out::println);
            return 0;
        }
        Path log = logs.resolve(process + ".log");
        if (!Files.exists(log)) {
            throw new Failed("there is no process " + process + "; there are " + String.join(", ", names(logs)));
        }
        print(log);
        return 0;
    }

    private void print(Path log) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - END_BYTES));
            do {
                byte[] more = new byte[(int) Math.min(Integer.MAX_VALUE, file.length() - file.getFilePointer())];
                file.readFully(more);
                System.out.print(new String(more, StandardCharsets.UTF_8));
                System.out.flush();
                if (follow) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } while (follow);
        }
    }

    private static List<String> names(Path logs) throws IOException {
        if (!Files.isDirectory(logs)) {
            throw new Failed("there is no network in " + logs.getParent() + "; start one: ./livetrace network up");
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString().replace(".log", ""))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
