package io.livetrace.domain.kernel;

import java.util.Optional;

/** What the ledger held at the last block, for a decision that learns only on its way which records it needs. */
@FunctionalInterface
public interface Records {
    /** The record under that key, or nothing. */
    <T extends LedgerRecord> Optional<T> find(RecordKey<T> key);
}
