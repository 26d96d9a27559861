/**
 * How things are measured: loads, rounds that take turns, ratios with intervals, and their report. Knows nothing of what is
 * measured.
 */
@NullMarked
package io.livetrace.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
