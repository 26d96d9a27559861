package io.livetrace.cli.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Scans as a warehouse's or carrier's system exports them: one row per scan, the code as the scanner handed it over.
 *
 * @param zone in which a date without a time begins
 */
record ScanRows(ZoneId zone) {
    static final List<String> COLUMNS = List.of("code", "step", "scannedAt", "place", "device", "shipment", "reason");

    Drafts read(Table table) {
        List<Draft> good = new ArrayList<>();
        List<Reject> wrong = new ArrayList<>();
        for (Row row : table.rows()) {
            ScanRow scan = new ScanRow(row, zone);
            List<RowProblem> problems = scan.problems();
            if (problems.isEmpty()) {
                good.add(scan.draft());
            } else {
                wrong.add(new Reject(List.of(row), problems));
            }
        }
        return Drafts.of(good, wrong, List.of());
    }
}
