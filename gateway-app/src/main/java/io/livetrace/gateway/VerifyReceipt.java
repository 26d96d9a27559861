package io.livetrace.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.livetrace.domain.kernel.Json;
import io.livetrace.domain.kernel.KernelCode;
import io.livetrace.domain.kernel.Refusal;
import io.livetrace.domain.stock.IntakeReceipt;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.verify.Verification;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify receipt}: holds what the platform signed for against what the blocks hold. */
@Command(
        name = "receipt",
        description = {
            "Reads every block of a ledger and says whether the orders of a receipt were entered, each under the number that the"
                    + " platform signed for.",
            "Exit codes: 0 all were, 1 some were not or it cannot be read, 2 wrong use."
        },
        mixinStandardHelpOptions = true)
final class VerifyReceipt implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a receipt, or a whole answer with receipts, as JSON")
    private Path file = Path.of("");

    @Mixin
    private LedgerOptions where = new LedgerOptions();

    @Option(
            names = "--channel",
            description = "the channel to read (default: ${DEFAULT-VALUE})",
            defaultValue = Call.DEFAULT_CHANNEL)
    private String channel = Call.DEFAULT_CHANNEL;

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Vertx vertx = Vertx.vertx();
        try {
            where.requireLedger();
            List<String> findings = findings(new Verification(vertx, channel));
            findings.forEach(out::println);
            out.println(findings.isEmpty() ? "All orders were entered as the platform signed." : "Not all holds.");
            return findings.isEmpty() ? 0 : 1;
        } catch (IOException | RuntimeException unreadable) {
            System.err.println("livetrace: " + reason(unreadable));
            return 1;
        } finally {
            vertx.close().await();
        }
    }

    private List<String> findings(Verification verification) throws IOException {
        List<String> findings = new ArrayList<>();
        for (IntakeReceipt receipt : receipts(Json.tree(Files.readString(file)))) {
            findings.addAll(verification.ofReceipt(where.opening(true), receipt));
        }
        return findings;
    }

    private static List<IntakeReceipt> receipts(JsonNode content) {
        List<IntakeReceipt> receipts = new ArrayList<>();
        if (content.has("receipts")) {
            content.get("receipts").forEach(one -> receipts.add(Json.fromTree(one, IntakeReceipt.class)));
        } else {
            receipts.add(Json.fromTree(content, IntakeReceipt.class));
        }
        Refusal.unless(!receipts.isEmpty(), KernelCode.INVALID_VALUE, "/receipts: the platform gave none");
        return receipts;
    }

    private static String reason(Exception unreadable) {
        return unreadable instanceof Refusal refusal
                ? "that is no receipt: " + refusal.detail()
                : "it cannot be read: " + unreadable.getMessage();
    }
}
