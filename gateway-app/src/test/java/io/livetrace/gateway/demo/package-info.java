/** The demonstration's story, told to a gateway on a real port. */
@NullMarked
package io.livetrace.gateway.demo;

import org.jspecify.annotations.NullMarked;
