/** How long a person waits for a gateway: processes of its own, started as people start it. */
@NullMarked
package io.livetrace.benchmarks.start;

import org.jspecify.annotations.NullMarked;
