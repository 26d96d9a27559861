package io.livetrace.gateway.ledger;

/**
 * A new network of the organisations of {@code DemoCompany}, the adapter under test in front of it, and what can go wrong on
 * it. Waiting for a block that does not come takes seconds, not minutes.
 */
public interface NetworkUnderTest extends AutoCloseable {
    /** The adapter under test. */
    LedgerAdapter adapter();

    /** The brand's peer endorses the next proposal on the state before the newest block. */
    void lagOnce();

    /** The next envelope is taken and forgotten: no block ever holds it. */
    void loseNext();

    /** The next envelope is ordered twice. */
    void repeatNext();

    @Override
    void close();
}
