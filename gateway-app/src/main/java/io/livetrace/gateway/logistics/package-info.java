/** Shipments, handovers, readings and scans over HTTP and in the read model. Rules live in {@code domain}. */
@NullMarked
package io.livetrace.gateway.logistics;

import org.jspecify.annotations.NullMarked;
