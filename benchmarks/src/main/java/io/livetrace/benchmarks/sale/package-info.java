/** A flash sale to be measured: a gateway with its companies, a hot article in lanes, a crowd that buys, and what the blocks say of it. */
@NullMarked
package io.livetrace.benchmarks.sale;

import org.jspecify.annotations.NullMarked;
