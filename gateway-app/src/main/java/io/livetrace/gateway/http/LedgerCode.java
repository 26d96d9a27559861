package io.livetrace.gateway.http;

/** What the ledger could not do, and what nobody foresaw, as programs read it. */
enum LedgerCode {
    OUTCOME_UNKNOWN(202),
    INTERNAL_ERROR(500),
    ENDORSERS_DISAGREE(502),
    LEDGER_BUSY(503);

    private final int status;

    LedgerCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
