/**
 * The port to the ledger: what a caller asks of it, what it answers, and how it fails. Everything is asynchronous. The
 * adapters live in the packages below; nothing else in the gateway knows which one runs.
 */
@NullMarked
package io.livetrace.gateway.ledger;

import org.jspecify.annotations.NullMarked;
