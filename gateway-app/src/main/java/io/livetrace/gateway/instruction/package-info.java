/** Instructions and their answers over HTTP and in the read model. Rules live in {@code domain}. */
@NullMarked
package io.livetrace.gateway.instruction;

import org.jspecify.annotations.NullMarked;
