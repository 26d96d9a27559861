package io.livetrace.cli.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.livetrace.cli.terminal.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file (RFC 4180) whose first row names the columns.
 *
 * @param header the columns, in the file's order
 */
record Table(List<String> header, List<Row> rows) {
    /** Reads a file; refuses columns that are not {@code known}, so that a misspelt name is not passed over. */
    static Table read(Path file, Charset charset, List<String> known) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(file, charset)) {
            List<NamedCsvRecord> records = csv.stream().toList();
            if (records.isEmpty()) {
                throw new Failure(file + " has no rows below its header.");
            }
            List<String> header = records.get(0).getHeader();
            requireKnown(header, known);
            return new Table(header, records.stream().map(Table::row).toList());
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(
                    "Cannot read " + file + " as " + charset + " text: " + e.getMessage()
                            + ". An export of a Chinese Excel may need --encoding GB18030.",
                    e);
        } catch (CsvParseException e) {
            throw new Failure(file + " is not a CSV file that can be read: " + e.getMessage(), e);
        }
    }

    private static Row row(NamedCsvRecord csv) {
        Map<String, String> cells = new LinkedHashMap<>();
        csv.getFieldsAsMap().forEach((column, cell) -> cells.put(column, cell.strip()));
        return new Row(csv.getStartingLineNumber(), cells);
    }

    private static void requireKnown(List<String> header, List<String> known) {
        List<String> strangers = header.stream()
                .filter(column -> !known.contains(column) && !column.equals(Rejects.ERROR))
                .toList();
        if (!strangers.isEmpty()) {
            throw new Failure("The header has columns that are not known: " + String.join(", ", strangers)
                    + ".\nKnown are " + String.join(", ", known) + ".");
        }
    }
}
