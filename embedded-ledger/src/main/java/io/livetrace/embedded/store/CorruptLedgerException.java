package io.livetrace.embedded.store;

/** What is stored is not what was written. The message names the place; nothing of it is served. */
public final class CorruptLedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CorruptLedgerException(String place, String what) {
        super("the ledger is damaged: " + place + ": " + what + ". Restore it from a backup, or start afresh");
    }

    public CorruptLedgerException(String place, Throwable cause) {
        super("the ledger is damaged: " + place + ": " + cause.getMessage(), cause);
    }
}
