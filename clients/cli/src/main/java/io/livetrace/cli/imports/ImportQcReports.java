package io.livetrace.cli.imports;

import io.livetrace.cli.terminal.Failure;
import io.livetrace.cli.terminal.Terminal;
import io.livetrace.domain.gs1.Gln;
import io.livetrace.domain.participant.Signatures;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports QC reports. */
@Command(
        name = "qc-reports",
        header = "Load QC reports: one row per tested characteristic.",
        customSynopsis = {
            "Examples",
            "  livetrace import qc-reports reports.csv --demo-role brand --dry-run",
            "  livetrace import qc-reports reports.csv --token-file token --signing-key key.pem --key-id lab-2026",
            ""
        },
        footer = "%nColumns and an example: clients/cli/examples/qc-reports.csv and README.md beside it.")
final class ImportQcReports implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Option(
            names = "--signing-key",
            paramLabel = "FILE",
            description = "P-256 private key (PEM) that signs each report; companies without a peer need one.")
    private Optional<Path> signingKey = Optional.empty();

    @Option(
            names = "--key-id",
            paramLabel = "ID",
            description = "Name under which that key's public half is registered.")
    private Optional<String> keyId = Optional.empty();

    ImportQcReports(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return options.run(
                terminal,
                "reports",
                "/v1/qc-reports",
                QcReportRows.COLUMNS,
                (table, caller) -> rows(caller).read(table));
    }

    private QcReportRows rows(Optional<Gln> reporter) {
        if (signingKey.isPresent() != keyId.isPresent()) {
            throw new Failure("--signing-key and --key-id belong together.");
        }
        if (signingKey.isEmpty()) {
            return new QcReportRows(reporter, options.zone(), report -> report);
        }
        PrivateKey key = SigningKey.read(signingKey.get());
        String id = keyId.orElseThrow();
        return new QcReportRows(reporter, options.zone(), report -> Signatures.sign(report, id, key));
    }
}
