/** Capture of EPCIS documents that others have made, on a real port. */
@NullMarked
package io.livetrace.gateway.epcis;

import org.jspecify.annotations.NullMarked;
