/** How fast it is: scenarios, and the command that runs them. Nothing here is shipped, and no test asserts a time. */
@NullMarked
package io.livetrace.benchmarks;

import org.jspecify.annotations.NullMarked;
