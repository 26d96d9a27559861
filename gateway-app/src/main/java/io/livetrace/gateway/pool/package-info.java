/** Stock at rest and its transfers over HTTP and in the read model. Rules live in {@code domain}. */
@NullMarked
package io.livetrace.gateway.pool;

import org.jspecify.annotations.NullMarked;
