/** Products over HTTP and in the read model. Rules live in {@code domain}. */
@NullMarked
package io.livetrace.gateway.catalog;

import org.jspecify.annotations.NullMarked;
