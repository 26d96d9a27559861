/**
 * Recalls. Opening one writes a single gate, and from that block on no descendant of the lot can be sold; walking finds the
 * descendants and tells everyone who made, held or sold them what to do. Gates themselves live in {@code lot}.
 */
@NullMarked
package io.livetrace.domain.recall;

import org.jspecify.annotations.NullMarked;
