/**
 * How changes reach others without being asked for: the feed of server-sent events, and webhooks, which companies are called
 * with. What happened is read from the read model; the newest of it lies ready in one bounded ring that all share. What
 * receivers did not take lies in the vault. Nothing here decides what happens.
 */
@NullMarked
package io.livetrace.gateway.delivery;

import org.jspecify.annotations.NullMarked;
