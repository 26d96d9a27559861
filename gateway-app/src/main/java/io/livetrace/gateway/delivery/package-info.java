/**
 * How changes reach others without being asked for: the feed of server-sent events. What happened is read from the read model;
 * the newest of it lies ready in one bounded ring that all clients share.
 */
@NullMarked
package io.livetrace.gateway.delivery;

import org.jspecify.annotations.NullMarked;
