package io.livetrace.cli.imports;

import io.livetrace.cli.http.Credentials;
import io.livetrace.cli.http.Gateway;
import io.livetrace.cli.http.ServerOption;
import io.livetrace.cli.terminal.Terminal;
import io.livetrace.domain.gs1.Gln;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every import can be told, and what every import does with a file. */
final class ImportOptions {
    /** Stands for the caller in a dry run, which asks nobody who that is: GS1's own example GLN. */
    private static final Gln ANYONE = Gln.parse("9521234000006");

    @Parameters(paramLabel = "CSV", description = "The file; its first row names the columns.")
    private Path file = Path.of("");

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The file's encoding, such as GB18030 (default UTF-8).")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone in which a date without a time begins (default: the machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(names = "--dry-run", description = "Check the file and send nothing.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write rows that failed to FILE, to mend and import again.")
    private Optional<Path> rejects = Optional.empty();

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Mixin
    private ServerOption server = new ServerOption();

    @Mixin
    private Credentials credentials = new Credentials();

    ZoneId zone() {
        return zone;
    }

    /** Understands a table, for the caller whose company is known where a token names it. */
    @FunctionalInterface
    interface Understanding {
        Drafts read(Table table, Optional<Gln> caller);
    }

    /** Reads the file, sends what can be sent, and tells how it went; gives the exit code. */
    int run(Terminal terminal, String what, String path, List<String> columns, Understanding understanding) {
        rejects.ifPresent(to -> Rejects.requireOther(to, file));
        Table table = Table.read(file, encoding, columns);
        if (dryRun) {
            Drafts drafts = understanding.read(table, Optional.of(ANYONE));
            terminal.say("Nothing was sent; " + drafts.good().size() + " " + what + " can be.");
            return conclude(table, new Summary(what, drafts, List.of()), terminal);
        }
        Gateway gateway = credentials.signIn(server.gateway());
        Drafts drafts = understanding.read(table, Credentials.company(gateway));
        List<Sent> sent = new ImportRun(terminal, gateway, path).send(drafts.good(), what);
        return conclude(table, new Summary(what, drafts, sent), terminal);
    }

    private int conclude(Table table, Summary summary, Terminal terminal) {
        if (json) {
            summary.printJson(terminal);
        } else {
            summary.print(terminal);
        }
        rejects.filter(to -> !summary.rejects().isEmpty()).ifPresent(to -> Rejects.write(to, table, summary.rejects()));
        return summary.rejects().isEmpty() ? 0 : 1;
    }
}
