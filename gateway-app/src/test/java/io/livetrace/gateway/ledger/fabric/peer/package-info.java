/** Peers in this process, with real ports, certificates and messages, which share one embedded ledger. */
@NullMarked
package io.livetrace.gateway.ledger.fabric.peer;

import org.jspecify.annotations.NullMarked;
