/** Recalls over HTTP and in the read model, with a preview of their reach. Rules live in {@code domain}. */
@NullMarked
package io.livetrace.gateway.recall;

import org.jspecify.annotations.NullMarked;
