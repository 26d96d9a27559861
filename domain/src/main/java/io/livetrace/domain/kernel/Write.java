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

    /**
     * Creates or replaces a record that only this organisation's peer keeps; everyone else sees the digests of key and content.
     * Takes its endorsement, and content that comes with the call as transient data.
     */
    record Hide(MspId keeper, LedgerRecord content) implements Write {
        @Override
        public RecordKey<?> key() {
            return content.recordKey();
        }
    }

    /** Removes what this organisation's peer keeps, now and of earlier times; that it was there everyone can still see. */
    record Purge(MspId keeper, RecordKey<?> key) implements Write {}
}
