package io.livetrace.embedded;

import java.nio.file.Path;
import java.util.UUID;

/** A process that writes to a ledger as fast as it can, says what was acknowledged, and waits to be killed. */
final class CrashingWriter {
    static final int KEYS_PER_TRANSACTION = 3;
    private static final int THREADS = 8;

    private CrashingWriter() {}

    static TestLedger open(Path directory) {
        TestLedger ledger = TestLedger.open(config -> config.in(directory));
        return ledger.on("putThree", (stub, args) -> {
            for (int i = 0; i < KEYS_PER_TRANSACTION; i++) {
                stub.putStringState(args.get(0) + "/" + i, args.get(0));
            }
            return "";
        });
    }

    public static void main(String[] args) {
        TestLedger ledger = open(Path.of(args[0]));
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> writeForEver(ledger), "writer-" + i).start();
        }
    }

    private static void writeForEver(TestLedger ledger) {
        while (true) {
            String key = UUID.randomUUID().toString();
            TransactionResult result = ledger.submit("putThree", key);
            acknowledge(result.txId() + " " + key);
        }
    }

    @SuppressWarnings("SystemOut") // the parent process reads it
    private static void acknowledge(String line) {
        synchronized (CrashingWriter.class) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
