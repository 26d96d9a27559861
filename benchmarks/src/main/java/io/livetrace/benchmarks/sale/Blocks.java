package io.livetrace.benchmarks.sale;

import io.livetrace.gateway.ledger.Block;
import io.livetrace.gateway.ledger.Call;
import io.livetrace.gateway.ledger.Ledger;
import java.util.function.Consumer;

/** All that a ledger holds, block by block, and what was called there. */
public final class Blocks {
    /** How the functions begin that LiveTrace is measured against. */
    static final String YARDSTICKS = "yardstick:";

    private Blocks() {}

    /** Reads every block that there is now, in order. Blocks. */
    public static void read(Ledger ledger, Consumer<Block> reader) {
        long height = ledger.height(Call.DEFAULT_CHANNEL).await();
        for (long number = 0; number < height; number++) {
            ledger.block(Call.DEFAULT_CHANNEL, number).await().ifPresent(reader);
        }
    }

    /** Whether a transaction calls a function whose name begins so. */
    static boolean calls(Block.Transaction tx, String function) {
        return tx.invocation()
                .filter(call -> call.function().startsWith(function))
                .isPresent();
    }
}
