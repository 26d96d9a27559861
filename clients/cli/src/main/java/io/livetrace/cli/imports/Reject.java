package io.livetrace.cli.imports;

import java.util.List;

/**
 * Rows that were not recorded.
 *
 * @param rows all that belong together, so that they can be mended and imported again
 * @param problems everything that is wrong with them, at least one
 */
record Reject(List<Row> rows, List<RowProblem> problems) {
    Reject {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** The first row that is wrong. */
    long line() {
        return problems.get(0).line();
    }
}
