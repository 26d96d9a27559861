/**
 * Running transactions again that some ledger holds, on the state that its earlier transactions add up to: for whoever checks
 * what others have computed. No ledger is needed, only what its blocks say.
 */
@NullMarked
package io.livetrace.embedded.replay;

import org.jspecify.annotations.NullMarked;
