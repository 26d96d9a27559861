/** The management port: alive, ready, and the figures. Not for the public. */
@NullMarked
package io.livetrace.gateway.health;

import org.jspecify.annotations.NullMarked;
