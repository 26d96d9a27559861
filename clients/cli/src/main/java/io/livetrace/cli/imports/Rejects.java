package io.livetrace.cli.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.livetrace.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows that failed into a CSV file of the same form, with what is wrong in a first column: mend it, import it. */
final class Rejects {
    /** The column that says what was wrong; an import passes it over. */
    static final String ERROR = "error";

    private Rejects() {}

    static void write(Path file, List<String> header, List<Reject> rejects) {
        List<String> columns =
                header.stream().filter(name -> !name.equals(ERROR)).toList();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(line(ERROR, columns));
            rejects.forEach(reject -> reject.rows().forEach(row -> {
                boolean wrong = row.line() == reject.problem().line();
                csv.writeRecord(line(wrong ? reject.problem().toString() : "", cells(row, columns)));
            }));
        } catch (IOException e) {
            throw new Failure("Cannot write the rejected rows to " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> cells(Row row, List<String> columns) {
        return columns.stream().map(column -> row.text(column).orElse("")).toList();
    }

    private static List<String> line(String first, List<String> rest) {
        List<String> line = new ArrayList<>(List.of(first));
        line.addAll(rest);
        return line;
    }
}
