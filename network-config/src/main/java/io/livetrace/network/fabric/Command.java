package io.livetrace.network.fabric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of Fabric's to be run once.
 *
 * @param words the command and its arguments
 * @param environment what it needs besides the environment of this process
 */
record Command(List<String> words, Map<String, String> environment) {
    private static final int LINES_TO_SHOW = 5;

    static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    Command with(String... more) {
        return with(List.of(more));
    }

    Command with(List<String> more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more);
        return new Command(all, environment);
    }

    Command in(String variable, Object value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value.toString());
        return new Command(words, more);
    }

    /**
     * Runs it to its end.
     *
     * @throws Failed when it ends with another code than 0
     */
    void run() {
        Ended ended = end();
        if (ended.code() != 0) {
            throw failure(ended);
        }
    }

    /**
     * Runs it to its end.
     *
     * @return what it printed
     * @throws Failed when it ends with another code than 0
     */
    String output() {
        Ended ended = end();
        if (ended.code() != 0) {
            throw failure(ended);
        }
        return ended.output();
    }

    /** Runs it, and takes it for done when it refuses with these words, which say that it was done before. */
    void runUnless(String doneBefore) {
        Ended ended = end();
        if (ended.code() != 0 && !ended.output().contains(doneBefore)) {
            throw failure(ended);
        }
    }

    /** Runs it to whatever end. */
    Ended end() {
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().put("FABRIC_LOGGING_SPEC", "error"); // what failed shall not drown
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(summary() + " was interrupted");
        }
    }

    /**
     * How it ended.
     *
     * @param code its exit code
     * @param output what it printed
     */
    record Ended(int code, String output) {}

    Failed failure(Ended ended) {
        return new Failed(summary() + " failed:\n" + tail(ended.output()));
    }

    private String summary() {
        return Path.of(words.get(0)).getFileName() + " "
                + String.join(" ", words.subList(1, Math.min(4, words.size())));
    }

    private static String tail(String output) {
        List<String> lines = output.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
    }
}
