package io.livetrace.gateway.ledger;

/** A network on which things can be made to go wrong. Waiting for a block that does not come takes seconds, not minutes. */
public interface FaultyNetwork extends NetworkUnderTest {
    /** The brand's peer endorses the next proposal on the state before the newest block. */
    void lagOnce();

    /** The next envelope is taken and forgotten: no block ever holds it. */
    void loseNext();

    /** The next envelope is ordered twice. */
    void repeatNext();
}
