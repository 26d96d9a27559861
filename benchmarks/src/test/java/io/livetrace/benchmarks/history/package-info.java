@NullMarked
package io.livetrace.benchmarks.history;

import org.jspecify.annotations.NullMarked;
