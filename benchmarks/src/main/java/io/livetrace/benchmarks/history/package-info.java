/** A long history of goods, written to a ledger by real transactions, and questions about where they came from and went. */
@NullMarked
package io.livetrace.benchmarks.history;

import org.jspecify.annotations.NullMarked;
