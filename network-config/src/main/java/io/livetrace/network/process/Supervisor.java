package io.livetrace.network.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes what runs equal to what ought to run, five times a second: starts what is missing, also what has died, and stops what
 * is wanted no more. When it is told to stop it stops everything and waits until all are gone.
 */
public final class Supervisor {
    /** The name under which a supervisor notes itself. */
    public static final String NAME = "supervisor";

    private static final int PAUSE_MILLIS = 200;
    private static final int REST_AFTER_DEATH_MILLIS = 1_000;

    private final ProcessTable table;
    private final Map<String, Process> running = new HashMap<>();
    private final Map<String, Long> diedAtMillis = new HashMap<>();
    private final CountDownLatch told = new CountDownLatch(1);

    public Supervisor(ProcessTable table) {
        this.table = table;
    }

    /** The process of its own in which a supervisor outlives the launcher; takes the table's directory. */
    public static void main(String[] arguments) throws InterruptedException {
        new Supervisor(new ProcessTable(Path.of(arguments[0]))).run();
    }

    /** Runs until the process is told to stop. */
    public void run() throws InterruptedException {
        Termination.of(table.running().values()); // left behind by a supervisor that was killed
        table.note(NAME, ProcessHandle.current());
        CountDownLatch finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            awaitQuietly(finished);
        }));
        try {
            do {
                follow(table.wanted());
            } while (!told.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } finally {
            follow(List.of());
            table.forget(NAME);
            finished.countDown();
        }
    }

    private void follow(List<Wanted> wanted) {
        Map<String, Wanted> byName = wanted.stream().collect(Collectors.toMap(Wanted::name, Function.identity()));
        stop(running.keySet().stream().filter(name -> !byName.containsKey(name)).toList());
        wanted.forEach(this::keepAlive);
    }

    private void stop(Collection<String> names) {
        Termination.of(names.stream().map(running::get).map(Process::toHandle).toList());
        names.forEach(name -> {
            running.remove(name);
            table.forget(name);
        });
    }

    private void keepAlive(Wanted wanted) {
        Process process = running.get(wanted.name());
        if (process != null && process.isAlive()) {
            return;
        }
        long now = System.currentTimeMillis();
        if (process != null) {
            running.remove(wanted.name());
            diedAtMillis.put(wanted.name(), now);
            System.err.println(wanted.name() + " ended with " + process.exitValue() + "; starting it again");
        }
        if (now - diedAtMillis.getOrDefault(wanted.name(), 0L) >= REST_AFTER_DEATH_MILLIS) {
            start(wanted);
        }
    }

    private void start(Wanted wanted) {
        ProcessBuilder builder = new ProcessBuilder(wanted.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(wanted.log())));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(Set.of("PATH")); // nobody's secrets reach the chaincode
        environment.putAll(wanted.environment());
        try {
            Process process = builder.start();
            running.put(wanted.name(), process);
            table.note(wanted.name(), process.toHandle());
        } catch (IOException e) {
            diedAtMillis.put(wanted.name(), System.currentTimeMillis());
            System.err.println("cannot start " + wanted.name() + ": " + e.getMessage());
        }
    }

    private static void awaitQuietly(CountDownLatch finished) {
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
