/** Blocks as readers see them. */
@NullMarked
package io.livetrace.embedded.block;

import org.jspecify.annotations.NullMarked;
