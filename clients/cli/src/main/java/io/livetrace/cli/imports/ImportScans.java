package io.livetrace.cli.imports;

import io.livetrace.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Imports scans of parcels. */
@Command(
        name = "scans",
        header = "Load scans of parcels: one row per scan, the code as scanned.",
        customSynopsis = {
            "Examples",
            "  livetrace import scans scans.csv --demo-role logistics",
            "  livetrace import scans scans.csv --token-file token --rejects rejected.csv",
            ""
        },
        footer = "%nColumns and an example: clients/cli/examples/scans.csv and README.md beside it.")
final class ImportScans implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ImportOptions options = new ImportOptions();

    ImportScans(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return options.run(
                terminal,
                "scans",
                "/v1/scans",
                ScanRows.COLUMNS,
                (table, caller) -> new ScanRows(options.zone()).read(table));
    }
}
