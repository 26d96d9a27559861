/**
 * Fabric's messages as bytes: proposals, envelopes, read and write sets, block headers. Written and read here and nowhere else;
 * what they mean is decided elsewhere.
 */
@NullMarked
package io.livetrace.embedded.protocol;

import org.jspecify.annotations.NullMarked;
