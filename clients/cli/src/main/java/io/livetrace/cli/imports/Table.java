package io.livetrace.cli.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.livetrace.cli.terminal.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file (RFC 4180) whose first row names the columns.
 *
 * @param header the columns, in the file's order
 * @param form how the file is written
 */
record Table(List<String> header, List<Row> rows, Form form) {
    Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** How a file is written, so that another can be written like it. */
    record Form(Separator separator, Charset charset) {}

    /** Reads a file; refuses columns that are not {@code known}, so that a misspelt name is not passed over. */
    static Table read(Path file, Charset charset, List<String> known) {
        CsvText content = CsvText.read(file, charset);
        Separator separator = Separator.of(content.text(), known);
        List<NamedCsvRecord> records = records(file, content.text(), separator);
        if (records.isEmpty()) {
            throw new Failure(file + " has no rows below its header.");
        }
        List<String> header =
                records.get(0).getHeader().stream().map(String::strip).toList();
        requireKnown(header, known);
        return new Table(header, records.stream().map(Table::row).toList(), new Form(separator, content.charset()));
    }

    private static List<NamedCsvRecord> records(Path file, String text, Separator separator) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator.character())
                .allowMissingFields(true)
                .ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException | CsvParseException e) {
            throw new Failure(file + " is not a CSV file that can be read: " + e.getMessage(), e);
        }
    }

    /** What an earlier import said of a row is no part of it. */
    private static Row row(NamedCsvRecord csv) {
        Map<String, String> cells = new LinkedHashMap<>();
        csv.getFieldsAsMap().forEach((column, cell) -> cells.put(column.strip(), cell.strip()));
        cells.remove(Rejects.ERROR);
        return new Row(csv.getStartingLineNumber(), cells);
    }

    private static void requireKnown(List<String> header, List<String> known) {
        List<String> strangers = header.stream()
                .filter(column -> !known.contains(column) && !column.equals(Rejects.ERROR))
                .toList();
        if (!strangers.isEmpty()) {
            throw new Failure("The header has columns that are not known: " + String.join(", ", strangers)
                    + ".\nKnown are " + String.join(", ", known) + ", between commas, semicolons or tabs.");
        }
    }
}
