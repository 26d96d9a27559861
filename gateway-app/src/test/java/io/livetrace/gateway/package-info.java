/** A whole gateway on a real port, and a client that holds every answer against the contract. */
@NullMarked
package io.livetrace.gateway;

import org.jspecify.annotations.NullMarked;
