package io.livetrace.domain.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** One record of the ledger's state. It is an immutable value that knows its own key. */
public interface LedgerRecord {
    /** Where this record stands; never part of its JSON. */
    @JsonIgnore
    RecordKey<?> recordKey();
}
