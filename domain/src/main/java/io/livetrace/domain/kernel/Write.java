package io.livetrace.domain.kernel;

/** One change of the ledger's state. */
public sealed interface Write {
    RecordKey<?> key();

    /** Creates the record or replaces it. */
    record Put(LedgerRecord content) implements Write {
        @Override
        public RecordKey<?> key() {
            return content.recordKey();
        }
    }

    /** Removes the record. */
    record Delete(RecordKey<?> key) implements Write {}
}
