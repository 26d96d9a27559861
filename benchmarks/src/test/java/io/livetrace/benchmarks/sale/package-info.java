@NullMarked
package io.livetrace.benchmarks.sale;

import org.jspecify.annotations.NullMarked;
