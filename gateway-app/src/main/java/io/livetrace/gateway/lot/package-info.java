/** Lots and their genealogy over HTTP and in the read model. Rules live in {@code domain}. */
@NullMarked
package io.livetrace.gateway.lot;

import org.jspecify.annotations.NullMarked;
