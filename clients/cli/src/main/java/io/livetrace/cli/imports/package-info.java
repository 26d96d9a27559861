/**
 * {@code livetrace import}: a company's export in CSV, sent row by row over the public API. Rows are read into the same
 * records that the ledger keeps, so what is wrong is said here, with row and column, before anything is sent.
 */
@NullMarked
package io.livetrace.cli.imports;

import org.jspecify.annotations.NullMarked;
