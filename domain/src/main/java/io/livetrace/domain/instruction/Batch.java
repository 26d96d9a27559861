package io.livetrace.domain.instruction;

import io.livetrace.domain.kernel.Quantity;
import java.time.Instant;

/**
 * A part of what is asked for, promised with a date of its own.
 *
 * @param dueBy when the company thinks it will be done
 */
public record Batch(Quantity quantity, Instant dueBy) {}
