package io.livetrace.embedded;

/** A running stream of blocks. */
public interface Subscription extends AutoCloseable {
    /** No block is delivered after this returns, unless it is called by the consumer itself. */
    @Override
    void close();
}
