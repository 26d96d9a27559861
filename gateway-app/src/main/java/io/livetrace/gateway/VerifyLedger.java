package io.livetrace.gateway;

import io.livetrace.domain.kernel.Json;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.LedgerOpening;
import io.livetrace.gateway.ledger.fabric.FabricNetwork;
import io.livetrace.gateway.verify.Report;
import io.livetrace.gateway.verify.Verification;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify ledger}: reads every block, and says what is wrong. */
@Command(
        name = "ledger",
        description = {
            "Reads every block of a ledger, runs its transactions again and recomputes what must hold, without trusting"
                    + " a gateway or its read model.",
            "Exit codes: 0 all holds, 1 something does not or cannot be read, 2 wrong use."
        },
        mixinStandardHelpOptions = true)
final class VerifyLedger implements Callable<Integer> {
    @Mixin
    private LedgerOptions where = new LedgerOptions();

    @Option(
            names = "--channel",
            description = "the channel to read (default: ${DEFAULT-VALUE})",
            defaultValue = Call.DEFAULT_CHANNEL)
    private String channel = Call.DEFAULT_CHANNEL;

    @Option(names = "--json", description = "print the report as JSON")
    private boolean json;

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Vertx vertx = Vertx.vertx();
        try {
            where.requireLedger();
            Report report = new Verification(vertx, channel).of(where.opening(true), otherPeers());
            out.print(json ? Json.write(report) + "\n" : text(report));
            return report.isClean() ? 0 : 1;
        } catch (RuntimeException unreadable) {
            System.err.println("livetrace: the ledger cannot be read: " + unreadable.getMessage());
            return 1;
        } finally {
            vertx.close().await();
        }
    }

    private Map<String, LedgerOpening> otherPeers() {
        return where.kind() == LedgerOptions.Kind.EMBEDDED
                ? Map.of()
                : FabricNetwork.otherPeers(where.connection(true));
    }

    private static String text(Report report) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(finding -> text.append(finding).append('\n'));
        text.append("channel %s: %d blocks, %d transactions, %d of them invalid%n"
                .formatted(report.channel(), report.blocks(), report.transactions(), report.invalid()));
        text.append("%n%-12s %9s %6s%n".formatted("check", "looked at", "wrong"));
        for (Report.Row row : report.checks()) {
            text.append("%-12s %9d %6d  %s%n"
                    .formatted(
                            row.check(), row.looked(), row.wrong(), row.check().rule()));
        }
        return text.append(report.isClean() ? "\nAll holds.\n" : "\nNot all holds: see above.\n")
                .toString();
    }
}
