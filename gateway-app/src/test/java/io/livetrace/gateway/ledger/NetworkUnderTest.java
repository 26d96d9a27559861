package io.livetrace.gateway.ledger;

/** A network of the organisations of {@code DemoCompany}, and the adapter under test in front of it. */
public interface NetworkUnderTest extends AutoCloseable {
    /** The adapter under test. */
    LedgerAdapter adapter();

    @Override
    void close();
}
