/** Shipments and scans over HTTP. */
@NullMarked
package io.livetrace.gateway.logistics;

import org.jspecify.annotations.NullMarked;
