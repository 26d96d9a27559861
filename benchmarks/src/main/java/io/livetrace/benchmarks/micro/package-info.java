/** What a step takes that hot paths take again and again, measured by JMH in a process of its own. */
@NullMarked
package io.livetrace.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
