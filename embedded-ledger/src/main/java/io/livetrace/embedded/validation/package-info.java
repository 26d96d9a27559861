/**
 * What every peer of a Fabric channel decides about an ordered transaction, in the same way: whether it is well-formed, endorsed
 * enough, and still true. Decides only; nothing is stored here.
 */
@NullMarked
package io.livetrace.embedded.validation;

import org.jspecify.annotations.NullMarked;
