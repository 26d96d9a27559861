package io.livetrace.gateway;

import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.LedgerAdapter;
import io.livetrace.gateway.ledger.NothingSent;
import io.livetrace.gateway.readmodel.ReadModel;
import io.livetrace.gateway.sql.Databases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify read-model}: holds a gateway's read model against one that is folded anew. */
@Command(
        name = "read-model",
        description = {
            "Folds every block into a read model of its own, and compares that with the one of a gateway, which must be"
                    + " stopped.",
            "Exit codes: 0 both are the same, 1 they are not or cannot be read, 2 wrong use."
        },
        mixinStandardHelpOptions = true)
final class VerifyReadModel implements Callable<Integer> {
    @Mixin
    private LedgerOptions where = new LedgerOptions();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Override
    public Integer call() throws IOException {
        Vertx vertx = Vertx.vertx();
        try (DataDirectory directory = DataDirectory.take(where.directory())) {
            LedgerAdapter ledger = where.opening(true).open(vertx, new SimpleMeterRegistry(), new NothingSent());
            return compare(vertx, ledger, database.orIn(directory.path()));
        } catch (RuntimeException unreadable) {
            System.err.println("livetrace: the read model cannot be checked: " + unreadable.getMessage());
            return 1;
        } finally {
            vertx.close().await();
        }
    }

    private static int compare(Vertx vertx, LedgerAdapter ledger, Databases kept) throws IOException {
        Path temporary = Files.createTempDirectory("livetrace-verify");
        try {
            String found = hash(vertx, ledger, kept);
            String rebuilt = hash(vertx, ledger, Databases.in(temporary));
            System.out.println("kept    " + found + "\nrebuilt " + rebuilt);
            System.out.println(found.equals(rebuilt) ? "The read model is what the blocks add up to." : "They differ.");
            return found.equals(rebuilt) ? 0 : 1;
        } finally {
            DataDirectory.delete(temporary);
            ledger.close().await();
        }
    }

    private static String hash(Vertx vertx, LedgerAdapter ledger, Databases databases) {
        ReadModel readModel = ReadModel.open(vertx, databases, Parts.projections(), ledger, Call.DEFAULT_CHANNEL);
        readModel.follow().await();
        String hash = readModel.contentHash().await();
        readModel.close().await();
        return hash;
    }
}
