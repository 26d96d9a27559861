package io.livetrace.embedded.store;

import java.util.Optional;

/**
 * A change of one key.
 *
 * @param before what stands there before the block; absent is nothing
 * @param after what stands there after it
 */
public record StateChange(Optional<StateEntry> before, Optional<StateEntry> after) {}
