package io.livetrace.gateway.verify;

/** What is looked at. Source: ledger-model, "Invariants". */
public enum Check {
    CHAIN("blocks follow each other and hold what their headers name"),
    REEXECUTION("the contracts, run again, write the same"),
    SECRETS("what needs a secret to be run again writes what its rules allow"),
    RECORDS("records are readable, in their place and sealed by the company they speak for"),
    EFFECTS("each request has one effect, and every effect a request"),
    ONCE("what is written for good is written once, an opening too"),
    STOCK("stock and lanes add up: nothing appears, nothing vanishes"),
    SALES("nothing is sold while a hold or recall stands on it"),
    CUSTODY("a shipment has one holder, on whom both sides agree"),
    PEERS("every peer has the same blocks with the same outcomes");

    private final String rule;

    Check(String rule) {
        this.rule = rule;
    }

    /** What must hold, in words. */
    public String rule() {
        return rule;
    }
}
