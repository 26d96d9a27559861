/**
 * Running chaincode against a state that stands still, and noting what it reads and writes. The state itself is not changed
 * here: that is what blocks do.
 */
@NullMarked
package io.livetrace.embedded.simulation;

import org.jspecify.annotations.NullMarked;
