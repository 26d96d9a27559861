package io.livetrace.gateway.lookup;

import java.time.Instant;

/**
 * When a scan is answered.
 *
 * @param at the time
 * @param current whether what is read then is recent enough to vouch for
 */
record Moment(Instant at, boolean current) {}
