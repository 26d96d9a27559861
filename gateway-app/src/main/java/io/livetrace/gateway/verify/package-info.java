/**
 * An independent reader of the ledger. It looks at blocks alone, never at the read model, runs their transactions again and
 * recomputes the invariants. One class for each thing that must hold; nothing here writes.
 */
@NullMarked
package io.livetrace.gateway.verify;

import org.jspecify.annotations.NullMarked;
