package io.livetrace.cli.imports;

import java.util.List;

/**
 * Rows that were not recorded.
 *
 * @param rows all that belong together, so that they can be mended and imported again
 */
record Reject(List<Row> rows, RowProblem problem) {
    Reject {
        rows = List.copyOf(rows);
    }
}
