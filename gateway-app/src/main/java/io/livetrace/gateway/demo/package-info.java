/** The companies of the network that runs in one process, and how to sign in as each of them in a demonstration. */
@NullMarked
package io.livetrace.gateway.demo;

import org.jspecify.annotations.NullMarked;
