package io.livetrace.gateway.vault;

import io.livetrace.gateway.readmodel.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that a receiver did not take at once.
 *
 * @param at which change
 * @param record the record that changed; its changes are sent one after the other
 * @param attempts how often it was sent
 * @param since when it was to be sent first
 * @param due when it is sent again; empty when it was given up
 * @param failure what went wrong last
 */
public record Delivery(
        Change.At at, String record, int attempts, Instant since, Optional<Instant> due, String failure) {}
