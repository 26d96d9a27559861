package io.livetrace.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command reads and writes. Output can be piped on, messages cannot; both are UTF-8 whatever the machine's language.
 *
 * @param interactive a person watches, so colours and progress make sense
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean interactive) {

    /** Set by the script, since Java itself tells a terminal from a pipe only in some versions. */
    private static final String WATCHED = "livetrace.terminal";

    /** The process's own streams. */
    public static Terminal system() {
        return new Terminal(System.in, writer(System.out), writer(System.err), Boolean.getBoolean(WATCHED));
    }

    /** Writes one line of output. */
    public void print(String line) {
        out.println(line);
    }

    /** Tells the person something that is not output. */
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /** The text in that style, where a person watches and has not switched colours off. */
    public String styled(Style style, String text) {
        return interactive && System.getenv("NO_COLOR") == null ? style.apply(text) : text;
    }

    /** The first line that is not blank on standard input. */
    public Optional<String> readLine() {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String line = reader.readLine();
            while (line != null && line.isBlank()) {
                line = reader.readLine();
            }
            return Optional.ofNullable(line).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read standard input", e);
        }
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
