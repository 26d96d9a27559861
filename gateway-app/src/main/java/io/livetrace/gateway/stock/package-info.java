/**
 * Selling: one sequencer per lane, which enters in one batch what arrived while the batch before was on its way; the leases by which
 * the platform's gateways divide the lanes; and the routes by which its shop reserves, tells of payments and looks reservations up.
 */
@NullMarked
package io.livetrace.gateway.stock;

import org.jspecify.annotations.NullMarked;
