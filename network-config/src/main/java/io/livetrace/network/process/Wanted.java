package io.livetrace.network.process;

import java.util.List;
import java.util.Map;

/**
 * A process that ought to run.
 *
 * @param name its name, unique in its list
 * @param command the command with its arguments
 * @param environment its whole environment, besides {@code PATH}
 * @param log the file that its output is added to
 */
public record Wanted(String name, List<String> command, Map<String, String> environment, String log) {
    public Wanted {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
