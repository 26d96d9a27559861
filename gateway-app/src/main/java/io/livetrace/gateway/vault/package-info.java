/**
 * What the ledger does not hold and a fold of it cannot rebuild: signing keys, transactions on their way, documents, and
 * later what consumers leave here. One table, one class. Belongs to one company; must be backed up.
 */
@NullMarked
package io.livetrace.gateway.vault;

import org.jspecify.annotations.NullMarked;
