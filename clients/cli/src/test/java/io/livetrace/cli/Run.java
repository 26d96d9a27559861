package io.livetrace.cli;

import io.livetrace.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** One run of the command line. */
public record Run(int exitCode, String out, String err) {

    public static Run of(String... arguments) {
        return withInput("", false, arguments);
    }

    /** A run before the eyes of a person. */
    public static Run watched(String... arguments) {
        return withInput("", true, arguments);
    }

    public static Run reading(String input, String... arguments) {
        return withInput(input, false, arguments);
    }

    private static Run withInput(String input, boolean watched, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                watched);
        int code = Main.commandLine(terminal).execute(arguments);
        terminal.flush();
        return new Run(code, out.toString(), err.toString());
    }
}
