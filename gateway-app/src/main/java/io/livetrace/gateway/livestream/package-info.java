/** Sessions and slots over HTTP and in the read model. Rules live in {@code domain}; here lanes are planned from the stock there is. */
@NullMarked
package io.livetrace.gateway.livestream;

import org.jspecify.annotations.NullMarked;
