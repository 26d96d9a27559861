@NullMarked
package io.livetrace.benchmarks.start;

import org.jspecify.annotations.NullMarked;
