/** What people see of a benchmark. */
@NullMarked
package io.livetrace.benchmarks;

import org.jspecify.annotations.NullMarked;
