package io.livetrace.cli.imports;

import io.livetrace.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups the imports. */
@Command(
        name = "import",
        header = "Load a company's export (CSV), with errors by row.",
        customSynopsis = {
            "Examples",
            "  livetrace import qc-reports reports.csv --demo-role brand --dry-run",
            "  livetrace import scans scans.csv --token-file token --rejects rejected.csv",
            ""
        })
public final class ImportCommand {
    private ImportCommand() {}

    /** The command with its subcommands, bound to a terminal. */
    public static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new ImportCommand())
                .addSubcommand(new ImportQcReports(terminal))
                .addSubcommand(new ImportScans(terminal));
    }
}
