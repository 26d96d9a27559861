package io.livetrace.network.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which processes ought to run and which do, as files in a directory: so that a launcher can change the list, a supervisor
 * can follow it, and whoever comes later finds what is left.
 *
 * @param directory where the files lie
 */
public record ProcessTable(Path directory) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<List<Wanted>> LIST = new TypeReference<>() {};
    private static final String SUFFIX = ".pid";
    /** By how much the system may say another start when asked again: it reckons it from a clock that is being set. */
    private static final Duration CLOCK_SET = Duration.ofSeconds(10);

    /** Whether anything was ever wanted here. */
    public boolean exists() {
        return Files.exists(list());
    }

    /** What ought to run. */
    public List<Wanted> wanted() {
        try {
            return Files.exists(list()) ? MAPPER.readValue(list().toFile(), LIST) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the list; a reader sees the old one or the new one. */
    public void want(List<Wanted> processes) {
        try {
            Files.createDirectories(directory);
            Path next = directory.resolve("wanted.next");
            MAPPER.writeValue(next.toFile(), processes);
            Files.move(next, list(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that a process runs under this name. */
    public void note(String name, ProcessHandle process) {
        try {
            Files.createDirectories(directory);
            Files.writeString(file(name), process.pid() + " " + started(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs, by name. A process id that the system has given to another process since is not taken for ours. */
    public Map<String, ProcessHandle> running() {
        Map<String, ProcessHandle> running = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(SUFFIX))
                        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                        .forEach(name -> find(name).ifPresent(process -> running.put(name, process)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** The process that runs under a name. */
    public Optional<ProcessHandle> find(String name) {
        try {
            String[] noted = Files.readString(file(name)).split(" ", 2);
            Instant start = Instant.parse(noted[1]);
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            Duration.between(start, started(process)).abs().compareTo(CLOCK_SET) < 0);
        } catch (IOException | RuntimeException notThereOrHalfWritten) {
            return Optional.empty();
        }
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private Path list() {
        return directory.resolve("wanted.json");
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
