/** EPCIS 2.0 events. */
@NullMarked
package io.livetrace.domain.epcis;

import org.jspecify.annotations.NullMarked;
