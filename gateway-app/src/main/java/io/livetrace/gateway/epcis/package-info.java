/** EPCIS events over HTTP and in the read model: capture, single events, and what they tell of genealogy. Rules live in {@code domain}. */
@NullMarked
package io.livetrace.gateway.epcis;

import org.jspecify.annotations.NullMarked;
