package io.livetrace.embedded.store;

/**
 * Where a value was written: the version that a read set names.
 *
 * @param block number of the block
 * @param transaction place in the block
 */
public record Version(long block, long transaction) {}
