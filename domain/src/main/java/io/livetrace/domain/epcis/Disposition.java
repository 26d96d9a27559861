package io.livetrace.domain.epcis;

import java.util.Locale;

/** In what condition things are after it: the dispositions of the Core Business Vocabulary 2.0, section 7.2. */
public enum Disposition {
    ACTIVE,
    CONTAINER_CLOSED,
    DAMAGED,
    DESTROYED,
    DISPENSED,
    DISPOSED,
    ENCODED,
    EXPIRED,
    IN_PROGRESS,
    IN_TRANSIT,
    INACTIVE,
    NO_PEDIGREE_MATCH,
    NON_SELLABLE_OTHER,
    PARTIALLY_DISPENSED,
    RECALLED,
    RESERVED,
    RETAIL_SOLD,
    RETURNED,
    SELLABLE_ACCESSIBLE,
    SELLABLE_NOT_ACCESSIBLE,
    STOLEN,
    UNKNOWN,
    AVAILABLE,
    COMPLETENESS_VERIFIED,
    COMPLETENESS_INFERRED,
    CONFORMANT,
    CONTAINER_OPEN,
    MISMATCH_INSTANCE,
    MISMATCH_CLASS,
    MISMATCH_QUANTITY,
    NEEDS_REPLACEMENT,
    NON_CONFORMANT,
    UNAVAILABLE;

    /** As EPCIS 2.0 writes it: a bare word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
