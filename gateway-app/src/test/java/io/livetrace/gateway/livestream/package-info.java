/** Sessions and slots over HTTP, and the terms that parties keep. */
@NullMarked
package io.livetrace.gateway.livestream;

import org.jspecify.annotations.NullMarked;
