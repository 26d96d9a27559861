/** What every adapter to a ledger must do, as one test for all of them. An adapter's own tests stand in its package. */
@NullMarked
package io.livetrace.gateway.ledger;

import org.jspecify.annotations.NullMarked;
