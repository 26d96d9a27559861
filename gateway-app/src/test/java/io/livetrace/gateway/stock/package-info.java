/** Selling over HTTP on a running gateway with its own ledger. */
@NullMarked
package io.livetrace.gateway.stock;

import org.jspecify.annotations.NullMarked;
