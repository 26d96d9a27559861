/** Two organisations run altered code: what every contract that relies on another company's record makes of theirs. */
@NullMarked
package io.livetrace.chaincode.collusion;

import org.jspecify.annotations.NullMarked;
