package io.livetrace.cli.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.livetrace.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the rows that failed into a CSV file of the same form, with what is wrong in a first column: mend it, import it. */
final class Rejects {
    /** The column that says what was wrong; an import passes it over. */
    static final String ERROR = "error";

    private Rejects() {}

    /** The rejected rows never take the place of the file that they come from. */
    static void requireOther(Path file, Path input) {
        try {
            if (Files.exists(file) && Files.isSameFile(file, input)) {
                throw new Failure("--rejects " + file + " is the file to import; give it another name.");
            }
        } catch (IOException e) {
            throw new Failure("Cannot compare " + file + " with " + input + ": " + e.getMessage(), e);
        }
    }

    static void write(Path file, Table table, List<Reject> rejects) {
        List<String> columns =
                table.header().stream().filter(name -> !name.equals(ERROR)).toList();
        Table.Form form = table.form();
        try (CsvWriter csv =
                CsvWriter.builder().fieldSeparator(form.separator().character()).build(file, form.charset())) {
            csv.writeRecord(line(ERROR, columns));
            rejects.forEach(reject ->
                    reject.rows().forEach(row -> csv.writeRecord(line(error(row, reject), cells(row, columns)))));
        } catch (IOException e) {
            throw new Failure("Cannot write the rejected rows to " + file + ": " + e.getMessage(), e);
        }
    }

    private static String error(Row row, Reject reject) {
        return reject.problems().stream()
                .filter(problem -> problem.line() == row.line())
                .map(RowProblem::toString)
                .collect(Collectors.joining("\n"));
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
