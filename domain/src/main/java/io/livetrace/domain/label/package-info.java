/**
 * Unit labels: a serial that everyone sees and an inner code under a seal strip. The ledger holds one Merkle root for a
 * whole run, so nobody who reads it can print clones; the leaf file stays with its keepers. Printing and looking up do not
 * belong here.
 */
@NullMarked
package io.livetrace.domain.label;

import org.jspecify.annotations.NullMarked;
