package io.livetrace.gateway.ledger;

import io.livetrace.embedded.Faults;

/** A network on which things can be made to go wrong. Waiting for a block that does not come takes seconds, not minutes. */
public interface FaultyNetwork extends NetworkUnderTest {
    /** What goes wrong on the ledger behind it. */
    Faults faults();

    /** The brand's peer endorses the next proposal on the state before the newest block. */
    default void lagOnce() {
        faults().lagOnce("BrandMSP");
    }

    /** The next envelope is taken and forgotten: no block ever holds it. */
    default void loseNext() {
        faults().loseNext();
    }

    /** The next envelope is ordered twice. */
    default void repeatNext() {
        faults().repeatNext();
    }
}
