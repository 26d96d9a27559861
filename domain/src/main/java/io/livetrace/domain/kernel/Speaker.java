package io.livetrace.domain.kernel;

/**
 * Which company a record speaks for, told from the record's key and the participant registry, never from its content. That
 * company seals the record when it runs a peer (ledger-model, "Seals").
 *
 * @param kind how the company is found
 * @param part which part of the key names it; 0 where there is none
 */
public record Speaker(Kind kind, int part) {
    /** How a company is found from a key. */
    public enum Kind {
        /** The record speaks for nobody: a contract's own bookkeeping, or the platform's, which endorses everything. */
        NOBODY,
        /** The key part is the company's GLN. */
        PARTY,
        /** The key part is a GTIN; the company is the brand whose registered prefixes cover it. */
        BRAND_OF_GTIN
    }

    public boolean isNobody() {
        return kind == Kind.NOBODY;
    }

    public static Speaker nobody() {
        return new Speaker(Kind.NOBODY, 0);
    }

    public static Speaker party(int part) {
        return new Speaker(Kind.PARTY, part);
    }

    public static Speaker brandOfGtin(int part) {
        return new Speaker(Kind.BRAND_OF_GTIN, part);
    }
}
