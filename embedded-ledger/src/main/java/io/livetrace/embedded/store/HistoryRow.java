package io.livetrace.embedded.store;

/**
 * A key was written or deleted.
 *
 * @param key the key
 * @param version where
 */
public record HistoryRow(StateKey key, Version version) {}
