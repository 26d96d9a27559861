@NullMarked
package io.livetrace.benchmarks.scan;

import org.jspecify.annotations.NullMarked;
