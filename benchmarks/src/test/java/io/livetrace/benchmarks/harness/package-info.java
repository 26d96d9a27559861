/** The harness itself: what it counts, in which order it measures, and what it makes of it. No test asserts a time. */
@NullMarked
package io.livetrace.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
