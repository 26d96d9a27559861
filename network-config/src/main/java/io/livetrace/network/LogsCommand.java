package io.livetrace.network;

import io.livetrace.network.fabric.Failed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description = "Prints the end of a process's log; without a process, says which there are.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    private static final String SUFFIX = ".log";
    private static final int PAUSE_MILLIS = 200;
    private static final int END_BYTES = 8_192;

    @Parameters(index = "0", paramLabel = "PROCESS", arity = "0..1", description = "its name, such as peer0.brand")
    private String process = "";

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(
            names = {"-f", "--follow"},
            description = "go on with what comes")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> names = names(network.layout().logs());
        if (process.isEmpty()) {
            names.forEach(System.out::println);
            return 0;
        }
        if (!names.contains(process)) {
            throw new Failed("there is no process " + process + "; there are " + String.join(", ", names));
        }
        print(network.layout().log(process));
        return 0;
    }

    private void print(Path log) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - END_BYTES));
            byte[] part = new byte[END_BYTES];
            while (true) {
                for (int length = file.read(part); length > 0; length = file.read(part)) {
                    System.out.write(part, 0, length);
                }
                System.out.flush();
                if (!follow) {
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static List<String> names(Path logs) throws IOException {
        if (!Files.isDirectory(logs)) {
            throw new Failed("there is no network in " + logs.getParent() + "; start one: ./livetrace network up");
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }
}
