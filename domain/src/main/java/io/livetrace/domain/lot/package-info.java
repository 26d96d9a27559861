/**
 * Lots, what they are made of, and the gates that stop their sale. A lot is written once, by its brand, with the closure of
 * its ancestors, so that a recall of any of them is found by reading single keys. Who sets and lifts holds lives in
 * {@code quality} and {@code recall}.
 */
@NullMarked
package io.livetrace.domain.lot;

import org.jspecify.annotations.NullMarked;
