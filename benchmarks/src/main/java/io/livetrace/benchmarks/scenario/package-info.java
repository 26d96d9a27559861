/** What is measured: each scenario sets its bed, runs its arms, and says what came of it. */
@NullMarked
package io.livetrace.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
