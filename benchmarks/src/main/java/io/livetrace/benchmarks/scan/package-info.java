/** Consumers who look things up, and the plain route (y4) that answers them without thinking. */
@NullMarked
package io.livetrace.benchmarks.scan;

import org.jspecify.annotations.NullMarked;
